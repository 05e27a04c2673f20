using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Loading.Opening;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Loading;

/// <summary>What is loaded in the background.</summary>
/// <param name="Paths">Files and folders.</param>
public sealed record BackgroundLoading(IReadOnlyList<string> Paths);

/// <summary>Loads what is new or changed while the service answers already. Stops between two documents.</summary>
/// <param name="loader">The loader.</param>
/// <param name="loading">What to load.</param>
/// <param name="progress">Where progress is kept for others to read.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where progress is told.</param>
/// <param name="opening">The store's opening, which is waited for; null where the store is open.</param>
public sealed partial class BackgroundLoader(
    DocumentLoader loader, BackgroundLoading loading, LoadProgress progress, TimeProvider time, ILogger<BackgroundLoader> log,
    StoreOpening? opening = null) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    /// <remarks>Who asks how far loading is as soon as the service has started is told that files are looked for.</remarks>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (loading.Paths.Count > 0)
        {
            progress.Searching();
        }

        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    [SuppressMessage("Design", "CA1031:Do not catch general exception types",
        Justification = "The service goes on answering from what it has; the log and the readiness check say what happened.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (loading.Paths.Count == 0)
        {
            return;
        }

        try
        {
            if (opening is not null && !await OpensAsync(opening, stoppingToken).ConfigureAwait(false))
            {
                progress.Ended(complete: false);
                return;
            }

            IReadOnlyList<DocumentSource> sources = DocumentSources.FindWithRecords(loading.Paths, () => Stream.Null, stoppingToken);
            Begins(sources.Count, string.Join(", ", loading.Paths));
            long start = time.GetTimestamp();
            LoadSummary summary = await LoadAsync(sources, stoppingToken).ConfigureAwait(false);
            progress.Ended(summary.IsComplete);
            if (summary.IsComplete)
            {
                Ends(summary.Added, summary.Replaced, summary.Unchanged, summary.Failed, time.GetElapsedTime(start).TotalSeconds);
            }
            else
            {
                Stops(summary.Taken, summary.Total);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            progress.Ended(complete: false);
        }
        catch (GraphStoreException e)
        {
            progress.Ended(complete: false);
            StoreFails(e.Message);
        }
        catch (Exception e)
        {
            progress.Ended(complete: false);
            Breaks(e);
        }
    }

    // Whoever opens the store says why it cannot be, and ends the service.
    private static async Task<bool> OpensAsync(StoreOpening opening, CancellationToken stop)
    {
        await opening.Opened.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.ThrowIfCancellationRequested();
        return opening.IsOpen;
    }

    // A store that is away for longer than a save waits is there again some time: what has been loaded by then is found unchanged.
    private async Task<LoadSummary> LoadAsync(IReadOnlyList<DocumentSource> sources, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await loader.LoadAsync(sources, new Teller(progress, time, log), stop).ConfigureAwait(false);
            }
            catch (GraphStoreException e) when (e.RetryAfter is { } after)
            {
                StoreIsAway(e.Message);
                await Task.Delay(after > Every ? after : Every, time, stop).ConfigureAwait(false);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Files to load: {Files}, from {Paths}")]
    private partial void Begins(int files, string paths);

    [LoggerMessage(2, LogLevel.Information, "Loaded: {Added} added, {Replaced} replaced, {Unchanged} unchanged, {Failed} failed, in {Seconds:0.0} s")]
    private partial void Ends(int added, int replaced, int unchanged, int failed, double seconds);

    [LoggerMessage(3, LogLevel.Information, "Loading stopped after {Taken} of {Files} files; the rest is loaded at the next start")]
    private partial void Stops(int taken, int files);

    [LoggerMessage(4, LogLevel.Error, "Loading stopped: {Problem}")]
    private partial void StoreFails(string problem);

    [LoggerMessage(5, LogLevel.Error, "Loading stopped because of a defect of this program")]
    private partial void Breaks(Exception exception);

    [LoggerMessage(9, LogLevel.Warning, "Loading waits for the store: {Problem}")]
    private partial void StoreIsAway(string problem);

    /// <summary>Tells the log of failures at once and of progress every few seconds.</summary>
    private sealed partial class Teller(LoadProgress progress, TimeProvider time, ILogger log) : ILoadObserver
    {
        private long _told = time.GetTimestamp();

        public void Started(int total) => progress.Started(total);

        public void Took(LoadStep step)
        {
            progress.Took(step);
            if (step.Outcome == LoadOutcome.Failed)
            {
                Fails(step.Source, step.Message);
            }
            else if (step.Message is not null)
            {
                Warns(step.Source, step.Message);
            }

            if (time.GetElapsedTime(_told) >= Every)
            {
                _told = time.GetTimestamp();
                LoadSnapshot now = progress.Snapshot;
                Tells(now.Done + now.Failed, now.Total);
            }
        }

        [LoggerMessage(6, LogLevel.Warning, "Not loaded: {Source} {Problem}")]
        private partial void Fails(string source, string? problem);

        [LoggerMessage(7, LogLevel.Warning, "{Source} {Warning}")]
        private partial void Warns(string source, string warning);

        [LoggerMessage(8, LogLevel.Information, "Loading: {Taken} of {Files} files")]
        private partial void Tells(int taken, int files);
    }
}
