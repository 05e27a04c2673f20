using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>
/// Citations that say a resolution is on what it is not on: nothing of what they say stands in its title, its names, its subjects or what others say
/// it is on, nor most of it in its words.
/// </summary>
/// <param name="graph">The graph.</param>
internal sealed class TopicCheck(IGraphReader graph)
{
    // Bounds the work that one draft asks for.
    private const int MostTexts = 10;
    private const int MostParts = 300;

    // So much of a topic in the words of a text, and it may be on that too.
    private const double Enough = 0.6;

    /// <summary>The findings.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(Document draft, DraftTargets targets, CancellationToken cancellationToken)
    {
        (DocumentCitation Citation, Instrument Target, HashSet<string> Words)[] foreign =
        [
            .. draft.Citations.Where(c => c is { Status: CitationStatus.Resolved, Target.Topic: not null, CitedTitle: null })
                .Select(c => (c, targets.Of(c.Target), TellingWords.Of(c.Target!.Topic)))
                .Where(c => c.Item2 is { IsLoaded: true, Title: not null } target && c.Item3.Count > 0
                    && TellingWords.ShareIn(c.Item3, TellingWords.Of(About(target))) == 0)
                .Select(c => (c.c, c.Item2!, c.Item3)),
        ];
        InstrumentId[] texts = [.. foreign.Select(f => f.Target.Id).Distinct().Take(MostTexts)];
        if (texts.Length == 0)
        {
            return [];
        }

        IReadOnlyDictionary<InstrumentId, Page<Provision>> parts = await graph.PartsAsync(
            texts, [ProvisionKind.Preambular, ProvisionKind.Operative, ProvisionKind.Subparagraph], new PageRequest(MostParts),
            cancellationToken: cancellationToken).ConfigureAwait(false);
        var words = parts.ToDictionary(p => p.Key, p => TellingWords.Of(string.Join(' ', p.Value.Items.Select(i => i.Node.Text))));
        return
        [
            .. foreign.Where(f => words.ContainsKey(f.Target.Id)).Select(f => Finding.Of(
                f.Citation, Finding.TopicMismatch,
                $"Cited as on “{f.Citation.Target!.Topic}”; {f.Target.Id} is “{InWords.Title(f.Target)}”.", f.Target.Title)
                with { IsDoubtful = TellingWords.ShareIn(f.Words, words[f.Target.Id]) >= Enough }),
        ];
    }

    private static string About(Instrument target) =>
        string.Join(' ', target.Names.Concat(target.Subjects).Append(target.Title).Append(target.Topic).OfType<string>());
}
