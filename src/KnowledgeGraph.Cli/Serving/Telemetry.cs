using KnowledgeGraph.Api.Telemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>Sends traces and metrics to a collector, where one is named as OpenTelemetry has it.</summary>
internal static class Telemetry
{
    /// <summary>
    /// The address of the collector. Its other variables hold too:
    /// https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/.
    /// </summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Sampler = "OTEL_TRACES_SAMPLER";

    // The meter of ASP.NET Core: every request, its route and status.
    private const string Requests = "Microsoft.AspNetCore.Hosting";

    /// <summary>Adds the exporters; nothing where no collector is named.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, Func<string, string?> variable)
    {
        if (string.IsNullOrEmpty(variable(Endpoint)))
        {
            return services;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("knowledge-graph"))
            .WithTracing(traces => Sampled(traces.AddSource(GraphTelemetry.Name), variable).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(GraphTelemetry.Name, Requests).AddOtlpExporter());
        return services;
    }

    // The framework's own trace of a request is around each operation and is not recorded, since it tells addresses: what is inside it would go
    // with it.
    private static TracerProviderBuilder Sampled(TracerProviderBuilder traces, Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable(Sampler)) ? traces.SetSampler(new AlwaysOnSampler()) : traces;
}
