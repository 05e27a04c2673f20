using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>Pages of citations as sentences, with the titles and days of the texts at their other ends.</summary>
/// <param name="meant">Reads instruments.</param>
internal sealed class CitationSentences(MeantTexts meant)
{
    /// <summary>Adds a page to an answer.</summary>
    /// <param name="page">The citations.</param>
    /// <param name="tellsSource">Whether title and day are those of the citing text; else those of what is cited.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task AddAsync(Page<Citation> page, bool tellsSource, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<InstrumentId, Instrument> known = await meant.KnownAsync(
            page.Items.SelectMany(c => Named(c.Node)), cancellationToken).ConfigureAwait(false);
        answer.Total = page.TotalCount;
        answer.AddPage(page, citation =>
        {
            ProvenSentence sentence = GraphSentences.Of(citation, known);
            InstrumentId? told = tellsSource ? citation.Id.Source.Instrument : citation.TargetProvision?.Instrument ?? citation.Target;
            if (told is { } id && known.GetValueOrDefault(id) is { } other)
            {
                if (other.Title is { } title)
                {
                    sentence.More["title"] = GraphSentences.Cut(title);
                }

                if (other.Date is { } date)
                {
                    sentence.More["date"] = GraphSentences.Day(date);
                }
            }

            return sentence;
        });
    }

    private static IEnumerable<InstrumentId> Named(Citation citation)
    {
        yield return citation.Id.Source.Instrument;
        if (citation.Target is { } target)
        {
            yield return target;
        }

        if (citation.TargetProvision is { } part)
        {
            yield return part.Instrument;
        }

        foreach (InstrumentId candidate in citation.Candidates)
        {
            yield return candidate;
        }
    }
}
