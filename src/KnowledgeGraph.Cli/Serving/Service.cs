using KnowledgeGraph.Api;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>The web service, from its start to its end.</summary>
internal static class Service
{
    /// <summary>Runs until it is stopped.</summary>
    /// <param name="context">What the command works with.</param>
    /// <param name="store">The graph, open.</param>
    /// <param name="paths">What to load in the background.</param>
    /// <param name="urls">Where to listen.</param>
    /// <param name="allowsWrites">Whether documents may be loaded over the API.</param>
    /// <param name="stop">Stops: answers that have begun are finished, as is the document that is being saved.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        ProgramContext context, IGraphStore store, IReadOnlyList<string> paths, IReadOnlyList<string> urls, bool allowsWrites, CancellationToken stop)
    {
        Task prepared = PrepareAsync(store, stop);
        WebApplication app;
        try
        {
            app = Build(context, store, paths, urls, allowsWrites);
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
            catch (IOException e) when (e.InnerException is AddressInUseException)
            {
                context.Streams.Tell(
                    $"{string.Join(", ", urls)} is in use, perhaps by this program. Stop the other one, or choose another port: --urls http://localhost:5081");
                return ExitCode.InputFailed;
            }
            catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
            {
                context.Streams.Tell($"Cannot listen at {string.Join(", ", urls)}: {e.Message}");
                return ExitCode.InputFailed;
            }

            Greeting.Print(context.Streams, [.. app.Urls], store.Address);
            await prepared.ConfigureAwait(false);
            await app.WaitForShutdownAsync(stop).ConfigureAwait(false);
            return ExitCode.Done;
        }
    }

    // The embedded store reads all relations at the first question about any: while the service starts, not when somebody waits for the answer.
    private static Task PrepareAsync(IGraphStore store, CancellationToken stop) => Task.Run(
        async () =>
        {
            try
            {
                await store.RelationsAsync([], Direction.BuildsOn, [], 1, includeInherited: false, new PageRequest(0), stop).ConfigureAwait(false);
            }
            catch (Exception e) when (e is GraphStoreException or OperationCanceledException)
            {
                // Whoever asks is told.
            }
        },
        CancellationToken.None);

    private static WebApplication Build(
        ProgramContext context, IGraphStore store, IReadOnlyList<string> paths, IReadOnlyList<string> urls, bool allowsWrites)
    {
        // The folder of the program, not the one it happens to be started in, holds its static files.
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Service).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls([.. urls]);
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.ColorBehavior = context.Streams is { UsesColor: true, ErrorIsTerminal: true }
                ? Microsoft.Extensions.Logging.Console.LoggerColorBehavior.Enabled
                : Microsoft.Extensions.Logging.Console.LoggerColorBehavior.Disabled;
        });
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options =>
            options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // The greeting and the exit code say what the host would.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        builder.Services.AddSingleton(context.Time);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton<IGraphWriter>(store);
        builder.Services.AddSingleton(context.Reader);
        builder.Services.AddSingleton<DocumentLoader>();
        builder.Services.AddSingleton(new BackgroundLoading(paths));
        builder.Services.AddSingleton<LoadProgress>();
        builder.Services.AddSingleton<ILoadProgress>(services => services.GetRequiredService<LoadProgress>());
        builder.Services.AddHostedService<BackgroundLoader>();

        // The option alone decides: a variable left over from elsewhere does not open the graph.
        builder.Services.AddKnowledgeGraphApi(options => options.Access.AllowWrites = allowsWrites);
        builder.Services.AddTelemetry(context.Variable);

        WebApplication app = builder.Build();
        app.UseKnowledgeGraph();
        return app;
    }
}
