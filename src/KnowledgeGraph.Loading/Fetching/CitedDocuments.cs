using System.Runtime.CompilerServices;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Loading.Fetching;

/// <summary>What became of one document.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Document">It; null where it could not be fetched.</param>
/// <param name="Problem">Why not, or what else is wrong, to be read after the symbol.</param>
/// <param name="IsCited">Whether it was only asked for because another one cites it.</param>
public sealed record FetchStep(string Symbol, FetchedDocument? Document, string? Problem, bool IsCited);

/// <summary>Fetches documents and, step by step, those that they cite.</summary>
/// <param name="service">The service.</param>
/// <param name="reader">Reads what was fetched for what it cites.</param>
public sealed class CitedDocuments(DocumentService service, SourceReader reader)
{
    /// <summary>How many documents one call fetches.</summary>
    public const int Most = 1000;

    /// <summary>Fetches documents, the nearest first; one that fails does not stop the others.</summary>
    /// <param name="symbols">Where to begin.</param>
    /// <param name="depth">How many steps of citations to follow; 0 for none.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    public async IAsyncEnumerable<FetchStep> FetchAsync(
        IReadOnlyList<string> symbols, int depth, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = new HashSet<string>(symbols, StringComparer.Ordinal);
        List<string> level = [.. seen];
        int fetched = 0;
        for (int step = 0; step <= depth && level.Count > 0; step++)
        {
            var next = new List<string>();
            foreach (string symbol in level)
            {
                if (++fetched > Most)
                {
                    yield return new FetchStep(
                        symbol, null, $"was not fetched, nor what follows: {Most} documents are the most of one call", IsCited: step > 0);
                    yield break;
                }

                FetchStep taken = await TakeAsync(symbol, step > 0, cancellationToken).ConfigureAwait(false);
                yield return taken;
                if (step < depth && taken.Document is { } document)
                {
                    next.AddRange(Cited(document.Path).Where(seen.Add));
                }
            }

            level = next;
        }
    }

    private async Task<FetchStep> TakeAsync(string symbol, bool isCited, CancellationToken cancellationToken)
    {
        try
        {
            FetchedDocument document = await service.FetchAsync(symbol, cancellationToken).ConfigureAwait(false);
            return new FetchStep(symbol, document, document.Warning, isCited);
        }
        catch (FetchException e)
        {
            return new FetchStep(symbol, null, e.Message, isCited);
        }
    }

    // What cannot be read cites nothing; loading it says why. Decisions are no documents of their own.
    private IEnumerable<string> Cited(string path) =>
        reader.Read(DocumentSource.File(path)).Document?.Citations.Where(c =>
            c.Status == CitationStatus.Resolved && c.Target?.Kind != InstrumentKind.Decision).Select(c => c.Target?.Symbol).OfType<string>() ?? [];
}
