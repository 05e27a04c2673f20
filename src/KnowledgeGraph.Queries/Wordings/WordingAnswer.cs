using KnowledgeGraph.Wording;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>Where the words of a paragraph come from.</summary>
public sealed record WordingAnswer
{
    // Less is chance: half of the words of a request are those of others.
    private const double Most = 0.5;

    /// <summary>The paragraph's label.</summary>
    public required string Label { get; init; }

    /// <summary>How many words it has.</summary>
    public required int Words { get; init; }

    /// <summary>Where they come from.</summary>
    public required WordingOrigin Origin { get; init; }

    /// <summary>The earlier paragraph that has most of them; null where none has enough to be named.</summary>
    public Occurrence? Closest { get; init; }

    /// <summary>The earliest that has so many that it is the same wording.</summary>
    public Occurrence? First { get; init; }

    /// <summary>How widely the very words are used, where they are a formula: then nobody's in particular are the closest and the first.</summary>
    public FormulaUse? Formula { get; init; }

    /// <summary>Whether not all of it was looked at: it is very long, or very many texts repeat its words.</summary>
    public bool IsCut { get; init; }

    /// <summary>The share of its words that the closest has.</summary>
    public double Coverage => Closest?.Coverage ?? 0;

    /// <summary>How many of its words are agreed language.</summary>
    public int AgreedWords => Origin switch
    {
        WordingOrigin.Agreed or WordingOrigin.Formula => Words,
        WordingOrigin.Changed => Closest!.Covered,
        _ => 0,
    };

    /// <summary>Asks where words come from.</summary>
    /// <param name="index">The index.</param>
    /// <param name="wording">The words.</param>
    /// <param name="date">The day of their text; null for a draft or a text without one.</param>
    /// <param name="question">What the title of their text says.</param>
    public static WordingAnswer Of(WordingIndex index, ParagraphWording wording, DateOnly? date, uint question)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(wording);
        EarlierWording before = index.Before(wording, date, question);
        FormulaUse? use = wording.Words.Length == 0 ? null : index.UseOf(wording);
        bool isFormula = use?.IsFormula(wording.Words.Length) == true;
        return new WordingAnswer
        {
            Label = wording.Label,
            Words = wording.Words.Length,
            Origin = isFormula ? WordingOrigin.Formula
                : !wording.IsLongEnough ? WordingOrigin.TooShort
                : before.Closest is { Coverage: 1 } || IsEarlier(use, date) ? WordingOrigin.Agreed
                : before.Closest?.Coverage >= Most ? WordingOrigin.Changed
                : WordingOrigin.New,
            Closest = before.Closest,
            First = before.First,
            Formula = isFormula ? use : null,
            IsCut = before.IsCut,
        };
    }

    // The very words but for the marks of footnotes.
    private static bool IsEarlier(FormulaUse? use, DateOnly? date) => use?.First.Date is { } first && (date is null || first < date);
}
