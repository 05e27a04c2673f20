using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>The edges of repeated words: from a paragraph to the closest earlier one, where that has most of its words. A formula has none.</summary>
/// <param name="index">The index of wording.</param>
internal sealed class RepeatedParagraphs(WordingIndex index)
{
    // Bounds the work that one question asks for.
    private const int MostLater = 500;
    private const int MostAsked = 20_000;

    private int _asked;

    /// <summary>What a paragraph, or the paragraphs of an instrument, have their words from.</summary>
    public IReadOnlyList<Relation> By(EntityId entity) => [.. Paragraphs(entity).Select(Edge).OfType<Relation>()];

    /// <summary>What has its words from a paragraph, or from those of an instrument, the earliest first.</summary>
    public IReadOnlyList<Relation> Of(EntityId entity) =>
    [
        .. Paragraphs(entity).SelectMany(p =>
            index.MayRepeat(p, MostLater).Select(Edge).OfType<Relation>().Where(e => e.To == (EntityId)p.Provision)),
    ];

    private Relation? Edge(FoundParagraph paragraph)
    {
        if (++_asked > MostAsked)
        {
            return null;
        }

        WordingAnswer answer = WordingAnswer.Of(index, paragraph.Wording, paragraph.Date, paragraph.Question);
        return answer is { Origin: WordingOrigin.Changed or WordingOrigin.Agreed, Closest: { } closest }
            ? new Relation
            {
                From = paragraph.Provision,
                Type = RelationType.Repeats,
                To = closest.Provision,
                CitationCount = 0,
                Coverage = closest.Coverage,
            }
            : null;
    }

    private IEnumerable<FoundParagraph> Paragraphs(EntityId entity)
    {
        if (entity.IsProvision)
        {
            return index.Find(entity.Provision) is { } found ? [found] : [];
        }

        return index.TextsOf(entity.Instrument).SelectMany(t => t.Paragraphs.Where(p => p.IsLongEnough)
            .Select(p => new FoundParagraph(new ProvisionId(t.Instrument, p.Label), t.Date, t.Question, p)));
    }
}
