using KnowledgeGraph.Following.Hooks;
using KnowledgeGraph.Loading.Opening;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Webhooks;

/// <summary>Sends webhooks while the service runs, where there are any.</summary>
/// <param name="runner">Sends them.</param>
/// <param name="options">The hooks.</param>
/// <param name="log">Told what prevents it.</param>
/// <param name="opening">The store's opening, which is waited for; null where the store is open.</param>
internal sealed partial class WebhookService(
    WebhookRunner runner, WebhookOptions options, ILogger<WebhookService> log, StoreOpening? opening = null) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Hooks.Count == 0)
        {
            return;
        }

        try
        {
            if (opening is not null)
            {
                await opening.Opened.WaitAsync(stoppingToken).ConfigureAwait(false);
            }

            await runner.RunAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops: what has not arrived is in the file.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Model.Graph.GraphStoreException)
        {
            Stops(e.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "No webhooks are sent: {Reason}")]
    private partial void Stops(string reason);
}
