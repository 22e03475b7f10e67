// What a page looks like in the window it is in: a list of what is wrong with it.
(() => {
  const wrong = [];
  const all = selector => [...document.querySelectorAll(selector)];
  const name = element =>
    element.tagName.toLowerCase() + '.' + (element.getAttribute('class') || '').replaceAll(' ', '.');

  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) wrong.push(`scrolls sideways: ${wide} in ${innerWidth}`);
  for (const element of all('body *')) {
    const box = element.getBoundingClientRect();
    if (box.width && (box.right > innerWidth + 1 || box.left < -1)) wrong.push(`cut off: ${name(element)}`);
  }

  const light = color => {
    const linear = color.match(/[\d.]+/g).slice(0, 3).map(Number).map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const behind = element => {
    const color = getComputedStyle(element).backgroundColor;
    return color === 'rgba(0, 0, 0, 0)' ? behind(element.parentElement) : color;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim()) continue;
    const [one, other] = [light(getComputedStyle(element).color), light(behind(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) wrong.push(`contrast ${contrast.toFixed(2)}: ${name(element)}`);
  }

  let level = 0;
  for (const heading of all('h1, h2, h3, h4, h5, h6')) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) wrong.push(`h${next} after h${level}: ${heading.textContent}`);
    level = next;
  }
  const ids = all('[id]').map(element => element.id);
  if (new Set(ids).size < ids.length) wrong.push('an id stands twice');
  for (const link of all('a')) {
    const to = link.getAttribute('href');
    if (to[0] !== '#' || !document.getElementById(to.slice(1))) wrong.push(`leads nowhere: ${to}`);
  }
  for (const named of all('[aria-labelledby]')) {
    if (!document.getElementById(named.getAttribute('aria-labelledby'))) wrong.push(`no name: ${name(named)}`);
  }
  for (const frame of all('iframe')) if (!frame.title) wrong.push('a frame without a title');
  for (const button of all('button')) if (!button.disabled) wrong.push(`does something: ${button.textContent}`);
  for (const odd of all('script, link, img, object, embed, form, input, video, audio')) wrong.push(`there is ${name(odd)}`);
  if (all('main').length !== 1 || all('h1').length !== 1) wrong.push('one main and one h1 are wanted');
  return [...new Set(wrong)];
})()
