using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Api.Explorer.Parts;

/// <summary>Where the words of a text come from, and what became of them: what its page shows beside it.</summary>
public sealed record TextOrigins
{
    private const int FewSteps = 20;

    /// <summary>Of a text that is not loaded nothing is known.</summary>
    public static readonly TextOrigins None = new();

    /// <summary>How much of it is agreed language; null where it has no text.</summary>
    public AgreedLanguage? Agreed { get; init; }

    /// <summary>What is said of each paragraph, by its label.</summary>
    public IReadOnlyDictionary<string, WordingAnswer> Paragraphs { get; init; } = new Dictionary<string, WordingAnswer>();

    /// <summary>Of a draft, what its paragraphs changed in the agreed words, by their labels.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ComparedWords>> Changes { get; init; } =
        new Dictionary<string, IReadOnlyList<ComparedWords>>();

    /// <summary>The text that adopted the draft which it recommends.</summary>
    public AdoptedDraft? AdoptedAs { get; init; }

    /// <summary>The recommended drafts that it adopted.</summary>
    public IReadOnlyList<AdoptedDraft> Adopts { get; init; } = [];

    /// <summary>More of the paragraph that is opened.</summary>
    public OpenedWording? Opened { get; init; }

    /// <summary>Reads it for the page of an instrument.</summary>
    public static async Task<TextOrigins> ReadAsync(WordingAnswers answers, InstrumentReading reading, CancellationToken cancellationToken)
    {
        InstrumentId id = reading.Instrument.Id;
        if (reading.Parts.Items.Count == 0 || await answers.OfInstrumentAsync(id, cancellationToken).ConfigureAwait(false) is not { } agreed)
        {
            return None;
        }

        return new TextOrigins
        {
            Agreed = agreed,
            Paragraphs = ByLabel(agreed),
            AdoptedAs = await answers.AdoptedAsAsync(id, cancellationToken).ConfigureAwait(false),
            Adopts = await answers.AdoptedDraftsOfAsync(id, cancellationToken).ConfigureAwait(false),
            Opened = reading.Opened is { } opened
                ? await OpenedAsync(answers, opened.Provision, cancellationToken).ConfigureAwait(false) : null,
        };
    }

    /// <summary>Reads it for a draft.</summary>
    public static async Task<TextOrigins> ReadAsync(
        WordingAnswers answers, IGraphReader graph, Model.Documents.Document draft, CancellationToken cancellationToken)
    {
        AgreedLanguage agreed = await answers.OfDraftAsync(draft, cancellationToken).ConfigureAwait(false);
        ProvisionId[] changed = [.. agreed.Paragraphs.Where(IsChanged).Select(p => p.Closest!.Provision).Distinct()];
        IReadOnlyDictionary<ProvisionId, Provision> texts = changed.Length == 0
            ? new Dictionary<ProvisionId, Provision>() : await graph.ProvisionsAsync(changed, cancellationToken).ConfigureAwait(false);
        var effort = new DifferenceEffort();
        var words = draft.Provisions.GroupBy(p => p.Label).ToDictionary(p => p.Key, p => p.First().Text);
        var changes = new Dictionary<string, IReadOnlyList<ComparedWords>>();
        foreach (WordingAnswer paragraph in agreed.Paragraphs.Where(IsChanged))
        {
            if (texts.TryGetValue(paragraph.Closest!.Provision, out Provision? before) && words.TryGetValue(paragraph.Label, out string? now))
            {
                changes[paragraph.Label] = ComparedWords.Between(before.Text, now, effort);
            }
        }

        return new TextOrigins { Agreed = agreed, Paragraphs = ByLabel(agreed), Changes = changes };
    }

    private static bool IsChanged(WordingAnswer paragraph) => paragraph.Origin == WordingOrigin.Changed;

    private static Dictionary<string, WordingAnswer> ByLabel(AgreedLanguage agreed) =>
        agreed.Paragraphs.GroupBy(p => p.Label).ToDictionary(p => p.Key, p => p.First());

    private static async Task<OpenedWording?> OpenedAsync(WordingAnswers answers, Provision provision, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<ProvisionId, WordingAnswer> found = await answers.ReadAsync([provision.Id], cancellationToken).ConfigureAwait(false);
        return found.TryGetValue(provision.Id, out WordingAnswer? answer)
            ? new OpenedWording(
                answer,
                await answers.HistoryAsync(provision.Id, new PageRequest(FewSteps, Backward: true), cancellationToken).ConfigureAwait(false),
                await answers.LaterUsesAsync(provision.Id, new PageRequest(FewSteps), cancellationToken).ConfigureAwait(false))
            : null;
    }
}

/// <summary>Where the words of an opened paragraph come from.</summary>
/// <param name="Answer">The earliest and the closest.</param>
/// <param name="History">The earlier texts that have them, the oldest first; of many the latest.</param>
/// <param name="LaterUses">The later ones, the newest first.</param>
public sealed record OpenedWording(WordingAnswer Answer, Page<WordingStep> History, Page<WordingStep> LaterUses)
{
    /// <summary>The last of the earlier texts that changed something in the words of the first; null where none did, or it is not among the
    /// latest.</summary>
    public WordingStep? LastChanged =>
        History.Items.Select(s => s.Node).LastOrDefault(s => s.IsChanged && (Answer.First is null || s.Where.Date > Answer.First.Date));
}
