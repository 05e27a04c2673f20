using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Following.Topics;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Files;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Following.Hooks;

/// <summary>Takes for each hook what it follows, and sends it until it has arrived or is given up.</summary>
/// <param name="followers">Tells what is new.</param>
/// <param name="topics">Reads what a hook follows.</param>
/// <param name="options">The hooks.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told what an operator has to know; neither addresses nor secrets.</param>
public sealed partial class WebhookRunner(
    CitationFollower followers, TopicReader topics, WebhookOptions options, TimeProvider time, ILogger<WebhookRunner> log)
{
    // New citations that are taken in one transaction, and messages that are sent to one hook at a time.
    private const int TakenAtOnce = 100;
    private const int SentAtOnce = 4;

    // A hook that does not take them is told no more meanwhile: the store remembers them longer than a file should grow.
    private const long MostWaiting = 10_000;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WhileAway = TimeSpan.FromSeconds(5);

    /// <summary>Runs until it is cancelled. One process at a time does, of those that have the same file.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string path = options.File ?? throw new InvalidOperationException("The webhooks have no file.");
        using FileStream own = await AloneAsync(path + ".lock", cancellationToken).ConfigureAwait(false);
        using var file = WebhookFile.Open(path);
        using var sender = new WebhookSender(options.AllowPrivateAddresses, options.Timeout, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task> running = [];
        foreach ((string name, WebhookSetting setting) in options.Hooks)
        {
            var taken = new SemaphoreSlim(0);
            running.Add(TakeAsync(name, setting, file, taken, end.Token));
            running.Add(SendAsync(name, setting, file, sender, taken, end.Token));
        }

        try
        {
            await (await Task.WhenAny(running).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<FileStream> AloneAsync(string path, CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            OwnFiles.MakeFolder(folder);
        }

        OwnFiles.MakeIfMissing(path);
        for (bool isTold = false; ; isTold = true)
        {
            try
            {
                return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!isTold)
                {
                    OthersSend(options.File!);
                }

                await Task.Delay(WhileAway, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task TakeAsync(string name, WebhookSetting setting, WebhookFile file, SemaphoreSlim taken, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                Topic topic = await topics.ReadAsync(setting.Of, cancellationToken).ConfigureAwait(false);
                await FollowAsync(name, topic, file, taken, cancellationToken).ConfigureAwait(false);
            }
            catch (TopicException e)
            {
                CannotFollow(name, e.Message);
                await Task.Delay(12 * WhileAway, time, cancellationToken).ConfigureAwait(false);
            }
            catch (GraphStoreException)
            {
                await Task.Delay(WhileAway, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task FollowAsync(string name, Topic topic, WebhookFile file, SemaphoreSlim taken, CancellationToken cancellationToken)
    {
        JournalPlace? since = file.PlaceOf(name);
        if (since is null)
        {
            since = await followers.NewestAsync(cancellationToken).ConfigureAwait(false);
            file.Take(name, since.Value, [], time.GetUtcNow());
        }

        await foreach (CitationNews news in followers.FollowAsync(topic, since, TakenAtOnce, cancellationToken).ConfigureAwait(false))
        {
            DateTimeOffset now = time.GetUtcNow();
            file.Take(
                name, news.Until,
                news.IsTooOld
                    ? [WebhookMessage.Missed(name, news.Since, news.Until, now)] : [.. news.Citations.Select(c => WebhookMessage.Of(name, c))],
                now);
            taken.Release();
            while (file.WaitingOf(name) >= MostWaiting)
            {
                await Task.Delay(Look, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task SendAsync(
        string name, WebhookSetting setting, WebhookFile file, WebhookSender sender, SemaphoreSlim taken, CancellationToken cancellationToken)
    {
        var url = new Uri(setting.Url!);
        byte[] key = WebhookSignature.Key(setting.Secret)!;
        while (true)
        {
            IReadOnlyList<WebhookDelivery> due = file.Due(name, time.GetUtcNow(), TakenAtOnce);
            if (due.Count == 0)
            {
                await taken.WaitAsync(Look, cancellationToken).ConfigureAwait(false);
                continue;
            }

            await Parallel.ForEachAsync(
                due, new ParallelOptions { MaxDegreeOfParallelism = SentAtOnce, CancellationToken = cancellationToken },
                async (delivery, token) =>
                    Note(file, delivery, await sender.SendAsync(url, key, delivery.Message, token).ConfigureAwait(false))).ConfigureAwait(false);
        }
    }

    private void Note(WebhookFile file, WebhookDelivery delivery, SendOutcome outcome)
    {
        if (outcome.Fault is not { } fault)
        {
            file.Arrived(delivery);
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
#pragma warning disable CA5394 // Chance spreads the load here, and protects nothing.
        TimeSpan? pause = outcome.IsFinal ? null : WebhookSchedule.Pause(delivery.Attempts, Random.Shared.NextDouble());
#pragma warning restore CA5394
        if (pause is { } wait && outcome.RetryAfter is { } asked && asked > wait)
        {
            pause = asked < TimeSpan.FromDays(1) ? asked : TimeSpan.FromDays(1);
        }

        file.Failed(delivery, fault, pause is { } again ? now + again : null, now);
        if (pause is null)
        {
            GivenUp(delivery.Hook, delivery.Message.Id, delivery.Attempts + 1, fault);
        }
        else if (delivery.Attempts == 0)
        {
            TriedAgain(delivery.Hook, fault);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The webhook {Hook} cannot follow anything yet: {Reason}")]
    private partial void CannotFollow(string hook, string reason);

    [LoggerMessage(2, LogLevel.Warning, "A message to the webhook {Hook} has not arrived and is tried again: {Reason}")]
    private partial void TriedAgain(string hook, string reason);

    [LoggerMessage(3, LogLevel.Error, "The message {Id} to the webhook {Hook} is given up after {Attempts} attempts; kg webhooks shows it, and sends it again: {Reason}")]
    private partial void GivenUp(string hook, string id, int attempts, string reason);

    [LoggerMessage(4, LogLevel.Information, "Another process sends the webhooks of {File}; this one does when that ends")]
    private partial void OthersSend(string file);
}
