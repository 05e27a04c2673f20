using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Checks;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Succession;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Compares a draft with the graph: what its citations say of the texts they cite, and what those texts say of themselves.</summary>
/// <param name="graph">The graph.</param>
/// <param name="draft">The draft, read.</param>
/// <param name="targets">What its citations lead to.</param>
public sealed class DraftCheck(IGraphReader graph, Document draft, DraftTargets targets)
{
    /// <summary>Everything suspicious, in the order of the text.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(CancellationToken cancellationToken)
    {
        List<Finding> findings = [.. draft.Diagnostics.Select(d => new Finding(d.Code, d.Message, d.Source, d.CitationStart))];
        findings.AddRange(await ContradictionsAsync(cancellationToken).ConfigureAwait(false));
        findings.AddRange(await new UnknownNumbers(graph).ReadAsync(draft, targets, cancellationToken).ConfigureAwait(false));
        findings.AddRange(await SuccessorsAsync(cancellationToken).ConfigureAwait(false));
        Dictionary<string, int> places = draft.Provisions.Select((p, i) => (p.Label, i)).ToDictionary(p => p.Label, p => p.i);
        return [.. findings.OrderBy(f => f.Label is null ? -1 : places.GetValueOrDefault(f.Label, -1)).ThenBy(f => f.Start ?? 0)];
    }

    private async Task<IEnumerable<Finding>> ContradictionsAsync(CancellationToken cancellationToken)
    {
        (DocumentCitation Citation, CitedFacts Facts)[] cited =
        [
            .. Resolved().Select(c =>
                (c.Citation, new CitedFacts(c.Target.Id, c.Citation.CitedDate, c.Citation.CitedTitle, c.Citation.Pinpoint, c.Citation.Parts))),
        ];
        return (await new ContradictionReader(graph).ReadAsync(cited, targets.Known, cancellationToken).ConfigureAwait(false))
            .Select(f => Finding.Of(f.Of, f.Found.Code, f.Found.Message));
    }

    // Only where the draft cites an earlier text and not the latest, which was there when the draft was written.
    private async Task<IEnumerable<Finding>> SuccessorsAsync(CancellationToken cancellationToken)
    {
        (DocumentCitation Citation, Instrument Target)[] cited = [.. Resolved()];
        return (await new SuccessorReader(graph)
            .ReadAsync(cited.Select(c => c.Target).DistinctBy(t => t.Id), draft.Head.Date, draft.Head.Id, cancellationToken).ConfigureAwait(false))
            .Select(s => Finding.Of(
                cited.First(c => c.Target.Id == s.Newest.Id).Citation,
                Finding.Succeeded,
                $"{s.Newest.Id} of {InWords.Of(s.Newest.Date!.Value)} is not the latest on its matter: {s.Latest.Id} of {InWords.Of(s.Latest.Date!.Value)} has the same title, and the draft does not cite it."));
    }

    private IEnumerable<(DocumentCitation Citation, Instrument Target)> Resolved() =>
        from citation in draft.Citations
        where citation.Status == CitationStatus.Resolved
        let target = targets.Of(citation.Target)
        where target is not null
        select (citation, target);
}
