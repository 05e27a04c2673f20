using System.Net.Sockets;
using System.Security.Cryptography;
using KnowledgeGraph.Api;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Opening;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Waiting;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>The web service, from its start to its end. It listens also while the store is not there yet.</summary>
/// <param name="context">What the command works with.</param>
/// <param name="store">The graph, not yet open.</param>
/// <param name="lines">What is waited for is told to them.</param>
internal sealed class Service(ProgramContext context, IGraphStore store, WaitLines lines)
{
    // Most stores are open by then, and what is wrong for good ends the program before it listens.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly StoreOpening _opening = new(store, context.Time);

    /// <summary>What to load in the background.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Where to listen.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Whether documents may be loaded over the API.</summary>
    public required bool AllowsWrites { get; init; }

    /// <summary>Runs until it is stopped.</summary>
    /// <param name="stop">Stops: answers that have begun are finished, as is the document that is being saved.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="GraphStoreException">The store cannot be opened, however long one waits.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task opened = OpenAsync(end.Token);
        try
        {
            await Task.WhenAny(_opening.Tried, Task.Delay(Moment, context.Time, end.Token)).ConfigureAwait(false);
            return _opening.Opened.IsFaulted ? await FailedAsync(opened).ConfigureAwait(false) : await ServeAsync(opened, stop).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await opened.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> ServeAsync(Task opened, CancellationToken stop)
    {
        WebApplication app;
        try
        {
            app = Build();
        }
        catch (OptionsValidationException e)
        {
            context.Streams.Tell(string.Join(' ', e.Failures));
            return ExitCode.WrongUsage;
        }

        await using (app.ConfigureAwait(false))
        {
            try
            {
                await app.StartAsync(stop).ConfigureAwait(false);
            }
            catch (Exception e) when (WhyNotListening(e) is not null)
            {
                context.Streams.Tell(WhyNotListening(e)!);

                // What loads in the background has begun, and ends before its store does.
                await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
                return ExitCode.InputFailed;
            }

            Greeting.Print(context.Streams, [.. app.Urls], store.Address);
            Task stopped = app.WaitForShutdownAsync(stop);
            if (await Task.WhenAny(opened, stopped).ConfigureAwait(false) == opened && !stop.IsCancellationRequested)
            {
                await opened.ConfigureAwait(false);
            }

            await stopped.ConfigureAwait(false);
            return ExitCode.Done;
        }
    }

    private string? WhyNotListening(Exception e)
    {
        string urls = string.Join(", ", Urls);
        return e is IOException { InnerException: AddressInUseException }
            ? $"{urls} is in use, perhaps by this program. Stop the other one, or choose another port: --urls http://localhost:5081"
            : e is InvalidOperationException or CryptographicException or FileNotFoundException
                && Urls.Any(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            ? $"Cannot listen at {urls}: https needs a certificate, named by Kestrel__Certificates__Default__Path, with __KeyPath or __Password. {e.Message}"
            : e is IOException or SocketException ? $"Cannot listen at {urls}: {e.Message}"
            : null;
    }

    private static async Task<int> FailedAsync(Task opened)
    {
        await opened.ConfigureAwait(false);
        return ExitCode.InputFailed;
    }

    // The embedded store reads all relations at the first question about any: while the service starts, not when somebody waits for the answer.
    private async Task OpenAsync(CancellationToken stop)
    {
        await _opening.RunAsync(StorePatience.OfAService, lines.Tell, stop).ConfigureAwait(false);
        try
        {
            await Task.Run(
                () => store.RelationsAsync([], Direction.BuildsOn, [], 1, includeInherited: false, new PageRequest(0), stop),
                stop).ConfigureAwait(false);
        }
        catch (Exception e) when (e is GraphStoreException or OperationCanceledException)
        {
            // Whoever asks is told.
        }
    }

    private WebApplication Build()
    {
        // The folder of the program, not the one it happens to be started in, holds its static files.
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Service).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls([.. Urls]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        ErrorLog.Configure(builder.Logging);

        // The greeting and the exit code say what the host would.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        builder.Services.AddSingleton(context.Time);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(_opening);
        builder.Services.AddSingleton<IRecordWriter>(store);
        builder.Services.AddSingleton(context.Reader);
        builder.Services.AddSingleton(new Extractor(apart: context.ReadApart));
        builder.Services.AddSingleton<DocumentLoader>();
        builder.Services.AddSingleton(new BackgroundLoading(Paths));
        builder.Services.AddSingleton<LoadProgress>();
        builder.Services.AddSingleton<ILoadProgress>(services => services.GetRequiredService<LoadProgress>());
        builder.Services.AddHostedService<BackgroundLoader>();
        builder.Services.AddHostedService<QuietMemory>();

        // The option alone decides: a variable left over from elsewhere does not open the graph.
        builder.Services.AddKnowledgeGraphApi(options => options.Access.AllowWrites = AllowsWrites);
        builder.Services.AddTelemetry(context.Variable);

        WebApplication app = builder.Build();
        app.UseKnowledgeGraph();
        return app;
    }
}
