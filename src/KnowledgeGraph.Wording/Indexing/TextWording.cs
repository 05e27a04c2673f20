using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Wording.Indexing;

/// <summary>The words of a text, paragraph by paragraph, and what places it among others.</summary>
/// <param name="Instrument">The instrument whose text it is.</param>
/// <param name="Letter">What tells it from the other texts of the instrument: a part's letter, a language; empty for the text itself.</param>
/// <param name="Date">The day of its adoption; a text without one is later than all others and earlier than none.</param>
/// <param name="Body">Who adopted it.</param>
/// <param name="Question">What its title says, numbers left out: equal for texts on one question; 0 for a text without a title.</param>
/// <param name="Paragraphs">Its paragraphs, in the order of the text.</param>
public sealed record TextWording(
    InstrumentId Instrument, string Letter, DateOnly? Date, string? Body, uint Question, IReadOnlyList<ParagraphWording> Paragraphs)
{
    private static readonly ProvisionKind[] Kinds =
        [ProvisionKind.Preambular, ProvisionKind.Operative, ProvisionKind.Subparagraph, ProvisionKind.AnnexParagraph, ProvisionKind.Article];

    /// <summary>The words of a text.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="letter">What tells it from the other texts of the instrument.</param>
    /// <param name="provisions">Its provisions, in the order of the text.</param>
    public static TextWording Of(DocumentHead head, string letter, IEnumerable<(string Label, ProvisionKind Kind, string Text)> provisions)
    {
        ArgumentNullException.ThrowIfNull(head);
        return new TextWording(
            head.Id, letter, head.Date, head.AdoptedBy, QuestionOf(head.Title),
            [.. provisions.Where(p => IsWorded(p.Kind)).Select(p => ParagraphWording.Of(p.Label, p.Text))]);
    }

    /// <summary>The kinds of parts that have wording: paragraphs, their parts, and those of annexes.</summary>
    public static IReadOnlyList<ProvisionKind> WordedKinds => Kinds;

    /// <summary>Whether a part of this kind has wording.</summary>
    public static bool IsWorded(ProvisionKind kind) => Array.IndexOf(Kinds, kind) >= 0;

    /// <summary>What a title says, numbers left out.</summary>
    public static uint QuestionOf(string? title)
    {
        uint question = 0;
        for (int at = 0; title is not null && Words.TryNext(title, ref at, out Word word);)
        {
            if (!char.IsAsciiDigit(title[word.Span.Start]))
            {
                question = ((question == 0 ? 2166136261 : question) ^ word.Hash) * 16777619;
            }
        }

        return question;
    }
}
