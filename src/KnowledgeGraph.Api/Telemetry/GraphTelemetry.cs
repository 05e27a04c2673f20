using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Api.Telemetry;

/// <summary>
/// Traces and metrics of operations, for whoever listens (OpenTelemetry). Names follow its semantic conventions for GraphQL servers.
/// Neither the text of a query nor its variables are told.
/// </summary>
public sealed class GraphTelemetry : IDisposable
{
    /// <summary>The name of the source of traces, and of the meter.</summary>
    public const string Name = "KnowledgeGraph.Api";

    private readonly ActivitySource _traces = new(Name);
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _roundTrips;
    private readonly Histogram<long> _cost;

    /// <summary>Makes the instruments.</summary>
    public GraphTelemetry(IMeterFactory meters)
    {
        Meter meter = meters.Create(Name);
        _duration = meter.CreateHistogram<double>("graphql.server.request.duration", "s", "How long operations take.");
        _roundTrips = meter.CreateHistogram<int>("kg.graphql.store.round_trips", "{round trip}", "How often operations ask the store.");
        _cost = meter.CreateHistogram<long>("kg.graphql.cost", "{object}", "What operations cost by their page sizes.");
    }

    /// <summary>Begins the trace of an operation; null where nobody listens.</summary>
    internal Activity? Begin(string type, string? operationName)
    {
        Activity? activity = _traces.StartActivity(operationName is null ? type : $"{type} {operationName}");
        activity?.SetTag("graphql.operation.type", type).SetTag("graphql.operation.name", operationName);
        return activity;
    }

    /// <summary>Counts an operation and ends its trace.</summary>
    /// <param name="activity">Its trace.</param>
    /// <param name="outcome">What is told of it.</param>
    internal void End(Activity? activity, in OperationOutcome outcome)
    {
        // Names of operations are the client's and without number: in traces, not in metrics.
        var tags = new TagList { { "graphql.operation.type", outcome.Type }, { "error.type", outcome.ErrorCode } };
        _duration.Record(outcome.Duration.TotalSeconds, tags);
        _roundTrips.Record(outcome.RoundTrips, tags);
        _cost.Record(outcome.Cost, tags);
        if (activity is not null)
        {
            activity.SetTag("kg.graphql.store.round_trips", outcome.RoundTrips).SetTag("kg.graphql.cost", outcome.Cost);
            if (outcome.ErrorCode is not null)
            {
                activity.SetTag("error.type", outcome.ErrorCode);
            }

            if (outcome.IsFault)
            {
                activity.SetStatus(ActivityStatusCode.Error);
            }

            activity.Dispose();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _traces.Dispose();
}

/// <summary>What is told of an operation that has ended.</summary>
/// <param name="Type">query or mutation.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="RoundTrips">How often it asked the store.</param>
/// <param name="Cost">What it cost by its page sizes.</param>
/// <param name="ErrorCode">The code of its first fault, else of its first error; null where it has none.</param>
/// <param name="IsFault">Whether something went wrong here, and not in what was asked.</param>
internal readonly record struct OperationOutcome(string Type, TimeSpan Duration, int RoundTrips, long Cost, string? ErrorCode, bool IsFault);
