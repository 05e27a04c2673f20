using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Model.Graph;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.GraphQL.Writing;

/// <summary>
/// Loads what clients send, by the loader that <c>kg load</c> uses. One request after the other, so that what is held in memory and the
/// processors that are busy with it are those of one, however many send.
/// </summary>
internal sealed partial class DocumentUpload(DocumentLoader loader, ILogger<DocumentUpload> log) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Is a <see cref="LoadDocuments"/>.</summary>
    public async Task<IReadOnlyList<LoadStep>> LoadAsync(string writer, IReadOnlyList<SentDocument> documents, CancellationToken cancellationToken)
    {
        // What one key may load is bounded by the size of its request, and half of it would be no use.
        using IDisposable paused = WorkBudget.Pause();
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var steps = new Steps();
            LoadSummary summary = await loader.LoadAsync([.. documents.Select(d => d.Source())], steps, cancellationToken).ConfigureAwait(false);
            Loaded(writer, summary.Added, summary.Replaced, summary.Unchanged, summary.Failed);
            return summary.IsComplete ? steps.Taken : throw new OperationCanceledException(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    [LoggerMessage(LogLevel.Information, "{Writer} loaded documents: {Added} added, {Replaced} replaced, {Unchanged} unchanged, {Failed} failed")]
    private partial void Loaded(string writer, int added, int replaced, int unchanged, int failed);

    private sealed class Steps : ILoadObserver
    {
        private readonly List<LoadStep> _taken = [];

        public IReadOnlyList<LoadStep> Taken => _taken;

        public void Started(int total) => _taken.EnsureCapacity(total);

        public void Took(LoadStep step) => _taken.Add(step);
    }
}
