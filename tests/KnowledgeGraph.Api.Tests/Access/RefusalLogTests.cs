using KnowledgeGraph.Api.Access;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Api.Tests.Access;

/// <summary>Refused requests are told, and however many there are they do not fill the log.</summary>
public sealed class RefusalLogTests
{
    [Test]
    public void Refused_Often_IsTheFirstAtOnceAndThenALineEveryFewSecondsWithHowMany()
    {
        var time = new FakeTimeProvider();
        var lines = new Lines();
        var log = new RefusalLog(time, lines);
        for (int i = 0; i < 1000; i++)
        {
            log.Refused("No key", $"10.0.0.{i % 250}");
        }

        log.Refused("No right", "key:ann");
        time.Advance(TimeSpan.FromSeconds(5));
        log.Refused("No key", "10.0.0.9");

        Assert.That(lines.Told, Is.EqualTo(new[]
        {
            "Requests refused since the last line of this kind: 1. No key. The last was from 10.0.0.0",
            "Requests refused since the last line of this kind: 1. No right. The last was from key:ann",
            "Requests refused since the last line of this kind: 1000. No key. The last was from 10.0.0.9",
        }));
    }

    private sealed class Lines : ILogger<RefusalLog>
    {
        public List<string> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Told.Add(formatter(state, exception));
    }
}
