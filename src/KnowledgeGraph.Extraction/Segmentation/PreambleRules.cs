using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>What a block of the preamble is.</summary>
internal static class PreambleRules
{
    /// <summary>The rules.</summary>
    public static BlockRule[] All { get; } =
        [TryFirstNumber, TryLabelled, BlockRules.TryItem, TryFirstFinite, TryParticiple, TryEnded, BlockRules.TryHeading, TryMore, TakeOther];

    // The first numbered paragraph ends the preamble.
    private static bool TryFirstNumber(Outline outline, string text) =>
        (outline.Forms.Marks.TryNumber(text, out _, out int number) ? number == 1
            || outline.Preambular == 0 : OperativeRules.IsNext(outline, text, out _, out _))
        && TakeOperative(outline, text);

    // "PP3 Recalling"
    private static bool TryLabelled(Outline outline, string text) =>
        outline.Forms.Numbers.TryPreambular(text, out int length) && TakeParagraph(outline, text[length..], outline.Words(text[length..]));

    // So does a finite verb, where it opens a sentence.
    private static bool TryFirstFinite(Outline outline, string text) =>
        outline.Words(text) is { IsFinite: true, IsKnown: true } words && !GoesOn(text, words)
        && (outline.Preambular > 0 || text.Length > Outline.LongestHeading || Stops.Ends(text)) && TakeOperative(outline, text);

    /// <summary>A participle opens a paragraph of the preamble.</summary>
    public static bool TryParticiple(Outline outline, string text)
    {
        OpeningWords words = outline.Words(text);
        bool goesOn = GoesOn(text, words);
        if (words.Length == 0 || (words.IsFinite && !goesOn) || !(words.IsKnown ? text.Length > words.Length : goesOn))
        {
            return false;
        }

        return TakeParagraph(outline, text, words);
    }

    // Where a verb has one form, only a full stop or a colon says that its paragraph is not of the preamble.
    private static bool GoesOn(string text, OpeningWords words) => words.IsEither ? !EndsSentence(text) : Stops.EndsWithComma(text);

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> unmarked = text.TrimEnd("⁰¹²³⁴⁵⁶⁷⁸⁹ ");
        return unmarked.Length > 0 && (Stops.IsFullStop(unmarked[^1]) || Stops.IsColon(unmarked[^1]));
    }

    // A verb that no table has: the paragraph before is ended by a comma, and so is this one.
    private static bool TryEnded(Outline outline, string text)
    {
        OpeningForms openings = outline.Forms.Openings;
        bool isEnded = openings.AreEndedByCommas && openings.MayOpen(text[0])
            && (outline.Preambular == 0 ? outline.Paragraph is null
                : outline.Paragraph is { Kind: ProvisionKind.Preambular, IsEndedByComma: true } && outline.PendingHeading is null)
            && Stops.EndsWithComma(text.AsSpan().TrimEnd("⁰¹²³⁴⁵⁶⁷⁸⁹ "));
        return isEnded && TakeParagraph(outline, text, openings.FirstOf(text));
    }

    private static bool TryMore(Outline outline, string text)
    {
        if (outline.Paragraph is null)
        {
            return false;
        }

        outline.Append(outline.Current!, text);
        return true;
    }

    private static bool TakeOther(Outline outline, string text) => TakeParagraph(outline, text, default);

    /// <summary>Takes a paragraph of the preamble.</summary>
    public static bool TakeParagraph(Outline outline, string text, OpeningWords words)
    {
        outline.FlushHeading();
        outline.AddParagraph($"{outline.Prefix}PP{++outline.Preambular}", ProvisionKind.Preambular, text, words);
        return true;
    }

    /// <summary>Takes a paragraph as the first of the operative part.</summary>
    public static bool TakeOperative(Outline outline, string text)
    {
        outline.Region = Region.Operative;
        return OperativeRules.All.Take(outline, text);
    }
}
