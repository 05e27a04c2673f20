using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Queries.Comparing;

/// <summary>
/// Compares what people ask for: loaded texts by their references, and drafts. No more is compared at once than there are processors, since two long
/// texts keep one busy.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="resolver">Reads what was typed.</param>
/// <param name="series">Knows which text a text takes up.</param>
public sealed class ComparisonAnswers(IGraphReader graph, ReferenceResolver resolver, SeriesReader series) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);

    /// <summary>Compares two loaded texts.</summary>
    /// <param name="left">A reference to the one, from which the changes start.</param>
    /// <param name="right">A reference to the other.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<ComparisonReading> ReadAsync(string left, string right, CancellationToken cancellationToken)
    {
        IReadOnlyList<Resolution> meant = await resolver.ResolveAsync([left, right], cancellationToken).ConfigureAwait(false);
        return await CompareAsync(
            await EndAsync(left, meant[0], cancellationToken).ConfigureAwait(false),
            await EndAsync(right, meant[1], cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The text that another takes up: the one before it on the same question. Null where the reference means no text, or one that takes up
    /// none that is loaded.</summary>
    /// <param name="right">A reference.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Instrument?> BeforeAsync(string right, CancellationToken cancellationToken) =>
        await resolver.ResolveAsync(right, cancellationToken).ConfigureAwait(false) is Resolution.Found { Provision: null } found
            && (await series.PreviousAsync([found.Instrument], cancellationToken).ConfigureAwait(false))
                .TryGetValue(found.Instrument.Id, out SeriesLink? link) ? link.Earlier : null;

    /// <summary>Compares a draft with a loaded text, from which the changes start.</summary>
    /// <param name="left">A reference to the loaded text.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="name">What the draft is called.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<ComparisonReading> ReadAsync(string left, Document draft, string name, CancellationToken cancellationToken)
    {
        Resolution meant = await resolver.ResolveAsync(left, cancellationToken).ConfigureAwait(false);
        return await CompareAsync(
            await EndAsync(left, meant, cancellationToken).ConfigureAwait(false),
            new ComparisonEnd("", null, ComparisonSide.Of(draft, name)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    private async Task<ComparisonEnd> EndAsync(string words, Resolution meant, CancellationToken cancellationToken) =>
        new(words, meant, meant is Resolution.Found found
            ? await new ComparisonReader(graph).ReadAsync(found.Instrument, found.Provision, cancellationToken).ConfigureAwait(false) : null);

    private async Task<ComparisonReading> CompareAsync(ComparisonEnd left, ComparisonEnd right, CancellationToken cancellationToken)
    {
        if (left.Side is null || right.Side is null)
        {
            return new ComparisonReading(left, right, null);
        }

        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return new ComparisonReading(
                left, right, await Task.Run(() => TextComparer.Compare(left.Side, right.Side), cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            _turns.Release();
        }
    }
}
