package dev.attune.channel.testkit;

class LoopbackKitTest extends LoopbackKit {}
