// The texts of the messages as they stand on the page, without the names of characters that cannot be seen.
[...document.querySelectorAll('li.message')].map(message =>
  [...message.querySelectorAll('.said > .text, pre.text')].map(text => {
    const copy = text.cloneNode(true);
    copy.querySelectorAll('.hidden').forEach(hidden => hidden.remove());
    return copy.textContent;
  }).join('\n'))
