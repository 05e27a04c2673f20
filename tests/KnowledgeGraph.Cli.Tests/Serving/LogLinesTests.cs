using KnowledgeGraph.Cli.Serving;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>A line an event, whatever is in it.</summary>
public sealed class LogLinesTests
{
    private const string Hostile = "a\r\nfail: forged[1] line\u001b[31m\u2028\u009bred\0";

    [Test]
    public void Write_WhatBreaksLinesOrMovesTheCursor_IsOneLineWithTheTimeInUtc()
    {
        using var written = new StringWriter { NewLine = "\n" };
        var entry = new LogEntry<string>(
            LogLevel.Warning, "Category", new EventId(6), Hostile, new InvalidOperationException(Hostile), (state, _) => $"Not loaded: {state}");
        new LogLines(new Clock()).Write(entry, null, written);

        Assert.That(written.ToString(), Does.StartWith("2026-11-28T22:00:00.000Z warn: Category[6] Not loaded: a  fail: forged[1] line").And.EndsWith("\n"));
        Assert.That(written.ToString().TrimEnd('\n').Where(char.IsControl), Is.Empty);
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 28, 23, 0, 0, TimeSpan.FromHours(1));
    }
}
