using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>Gathers what is shown beside a text about its words.</summary>
/// <param name="answers">Where words come from.</param>
/// <param name="graph">The graph, of which only texts are read.</param>
public sealed class TextOriginsReader(WordingAnswers answers, IGraphReader graph)
{
    private const int FewSteps = 20;

    // What is taken out of a paragraph that is longer is a part of it, and nothing is left out.
    private const double MostLonger = 1.3;

    /// <summary>Reads it for a loaded text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="opened">The paragraph of which more is shown; null for none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<TextOrigins> ReadAsync(InstrumentId text, ProvisionId? opened, CancellationToken cancellationToken)
    {
        if (await answers.OfInstrumentAsync(text, cancellationToken).ConfigureAwait(false) is not { } agreed)
        {
            return TextOrigins.None;
        }

        var origins = new TextOrigins(agreed)
        {
            AdoptedAs = await answers.AdoptedAsAsync(text, cancellationToken).ConfigureAwait(false),
            Adopts = await answers.AdoptedDraftsOfAsync(text, cancellationToken).ConfigureAwait(false),
        };
        return opened is { } id && origins.Of(id.Label) is { } answer
            ? origins with
            {
                Opened = new OpenedWording(
                    answer,
                    await answers.HistoryAsync(id, new PageRequest(FewSteps, Backward: true), cancellationToken).ConfigureAwait(false),
                    await answers.LaterUsesAsync(id, new PageRequest(FewSteps), cancellationToken).ConfigureAwait(false)),
            }
            : origins;
    }

    /// <summary>Reads it for a draft.</summary>
    public async Task<TextOrigins> ReadAsync(Document draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        AgreedLanguage agreed = await answers.OfDraftAsync(draft, cancellationToken).ConfigureAwait(false);
        WordingAnswer[] taken = [.. agreed.Paragraphs.Where(p => p is { Origin: WordingOrigin.Changed or WordingOrigin.Agreed, Closest: not null })];
        ProvisionId[] closest = [.. taken.Select(p => p.Closest!.Provision).Distinct()];
        IReadOnlyDictionary<ProvisionId, Provision> texts = closest.Length == 0
            ? new Dictionary<ProvisionId, Provision>() : await graph.ProvisionsAsync(closest, cancellationToken).ConfigureAwait(false);
        var effort = new DifferenceEffort();
        var words = draft.Provisions.GroupBy(p => p.Label).ToDictionary(p => p.Key, p => p.First().Text);
        var changes = new Dictionary<string, IReadOnlyList<ComparedWords>>();
        var omissions = new Dictionary<string, IReadOnlyList<ComparedWords>>();
        foreach (WordingAnswer paragraph in taken)
        {
            if (texts.TryGetValue(paragraph.Closest!.Provision, out Provision? before) && words.TryGetValue(paragraph.Label, out string? now))
            {
                if (paragraph.Origin == WordingOrigin.Changed)
                {
                    changes[paragraph.Label] = ComparedWords.Between(before.Text, now, effort);
                }
                else if (before.Text != now && before.Text.Length < MostLonger * now.Length)
                {
                    omissions[paragraph.Label] = ComparedWords.Between(before.Text, now, effort);
                }
            }
        }

        return new TextOrigins(agreed) { Changes = changes, Omissions = omissions };
    }
}
