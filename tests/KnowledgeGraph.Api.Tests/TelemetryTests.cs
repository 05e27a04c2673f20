using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using KnowledgeGraph.Api.Telemetry;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests;

/// <summary>What the service tells of operations: how long, how often it asked the store, what it cost; never what was asked.</summary>
[NonParallelizable]
public sealed class TelemetryTests
{
    [Test]
    public async Task Operation_IsTracedAndMeasured()
    {
        var activities = new ConcurrentQueue<Activity>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GraphTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(traces);
        var measured = new ConcurrentDictionary<string, double>();
        using var metrics = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == GraphTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        metrics.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured[instrument.Name] = value);
        metrics.SetMeasurementEventCallback<int>((instrument, value, _, _) => measured[instrument.Name] = value);
        metrics.SetMeasurementEventCallback<long>((instrument, value, _, _) => measured[instrument.Name] = value);
        metrics.Start();

        await using Service service = await Service.StartAsync();
        await service.DataAsync("query Secretive($s: String!) { instrument(ref: $s) { id body { name } } }", new { s = "E/RES/2022/14" });
        await service.ErrorAsync("{ instruments(first: -1) { totalCount } }");
        Activity told = activities.First();
        Activity failed = activities.Last();
        Assert.Multiple(() =>
        {
            Assert.That(told.DisplayName, Is.EqualTo("query Secretive"));
            Assert.That(told.GetTagItem("graphql.operation.type"), Is.EqualTo("query"));
            Assert.That(told.GetTagItem("kg.graphql.store.round_trips"), Is.EqualTo(2));
            Assert.That(told.GetTagItem("kg.graphql.cost"), Is.EqualTo(2L));
            Assert.That(told.TagObjects.Select(t => t.Value?.ToString() ?? ""), Has.None.Contains("2022"));
            Assert.That(failed.Status, Is.EqualTo(ActivityStatusCode.Unset), "what was asked wrongly is no fault of the service");
            Assert.That(failed.GetTagItem("error.type"), Is.EqualTo("BAD_USER_INPUT"));
            Assert.That(measured.Keys, Is.EquivalentTo(
                new[] { "graphql.server.request.duration", "kg.graphql.store.round_trips", "kg.graphql.cost" }));
        });
    }
}
