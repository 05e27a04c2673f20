using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Discrepancies;

/// <summary>
/// Where two languages of one text say different things: what one cites and the other does not, or in another paragraph, as of another day,
/// another part of it. Only what is printed counts: that a number is missed in a language does not make the languages differ.
/// </summary>
internal sealed class TextDiscrepancies
{
    private const string Paragraph = "para";

    private readonly ParallelText _text;
    private readonly ParallelText _counting;
    private readonly LanguageAlignment _alignment;
    private readonly List<DocumentDiagnostic> _found = [];

    private TextDiscrepancies(Document text, Document counting)
    {
        (_text, _counting) = (new ParallelText(text), new ParallelText(counting));
        _alignment = LanguageAlignment.Of(text.Provisions, counting.Provisions);
    }

    /// <summary>Those of a text and the text that counts, as diagnostics of the first.</summary>
    /// <param name="text">The text, as the graph keeps it.</param>
    /// <param name="counting">The text of another language that counts.</param>
    public static IReadOnlyList<DocumentDiagnostic> Of(Document text, Document counting)
    {
        var found = new TextDiscrepancies(text, counting);
        found.CompareParts();
        found.CompareCited();
        found.CompareHow();
        return found._found;
    }

    private void CompareParts()
    {
        foreach (UnevenParts parts in _alignment.Uneven.Where(u => u.Kind is ProvisionKind.Preambular or ProvisionKind.Operative
            or ProvisionKind.Annex or ProvisionKind.AnnexParagraph or ProvisionKind.Footnote))
        {
            string lacks = string.Join(
                "; ", new[] { Lacking(parts.Alone, _text, _counting), Lacking(parts.OtherAlone, _counting, _text) }.OfType<string>());
            Say(
                DiagnosticCodes.LanguagesNotParallel,
                $"The {_text.Language} text has {Counted(parts.Kind, parts.Count)}, the {_counting.Language} text "
                + $"{Number(parts.OtherCount)}: {lacks}.",
                parts.Alone.Count > 0 ? _text.Label(parts.Alone[0]) : null);
        }
    }

    private static string? Lacking(IReadOnlyList<string> alone, ParallelText has, ParallelText other) => alone.Count == 0 ? null
        : $"{string.Join(", ", alone)} of the {has.Language} text {(alone.Count == 1 ? "has" : "have")} no counterpart in the {other.Language} one";

    private void CompareCited()
    {
        // What the one cites alone, and in the same paragraph the other, is one thing that they say otherwise: each for each, where they are as many.
        ILookup<string, ParallelCitation> here = Alone(_text, _counting, _alignment.InOther).ToLookup(c => c.Paragraph);
        ILookup<string, ParallelCitation> there =
            Alone(_counting, _text, _alignment.InFirst).ToLookup(c => _alignment.InFirst(c.Paragraph)!);
        foreach (string paragraph in here.Select(g => g.Key).Union(there.Select(g => g.Key)))
        {
            ParallelCitation[] cited = [.. here[paragraph]], instead = [.. there[paragraph]];
            if (cited.Length == instead.Length)
            {
                foreach ((ParallelCitation one, ParallelCitation other) in cited.Zip(instead))
                {
                    Say(
                        DiagnosticCodes.LanguagesCiteOtherwise,
                        $"The {_text.Language} text cites {Quoted(one)} in {Named(_text, one.Paragraph)} where the {_counting.Language} text, in "
                        + $"{Named(_counting, other.Paragraph)}, cites {Quoted(other)}.", one);
                }

                continue;
            }

            Array.ForEach(cited, c => SayAlone(_text, c, _counting, _alignment.InOther));
            Array.ForEach(instead, c => SayAlone(_counting, c, _text, _alignment.InFirst));
        }
    }

    // What one text cites and the other prints nowhere. That a whole paragraph has no counterpart is said already.
    private static IEnumerable<ParallelCitation> Alone(ParallelText text, ParallelText other, Func<string, string?> counterpart) =>
        text.Cited.DistinctBy(c => (c.Paragraph, c.Number)).Where(c => counterpart(c.Paragraph) is not null && !other.Prints(c.Number));

    private void SayAlone(ParallelText text, ParallelCitation cited, ParallelText other, Func<string, string?> counterpart)
    {
        string label = counterpart(cited.Paragraph)!;
        string message = $"The {text.Language} text cites {Quoted(cited)} in {Named(text, cited.Paragraph)}; the {other.Language} text, there in "
            + $"{Named(other, label)}, does not.";
        if (text == _text)
        {
            Say(DiagnosticCodes.LanguagesCiteOtherwise, message, cited);
        }
        else
        {
            Say(DiagnosticCodes.LanguagesCiteOtherwise, message, _text.Label(label));
        }
    }

    // Of what both cite: in which paragraph, as of which day, and which part of it.
    private void CompareHow()
    {
        HashSet<ProvisionKind> uneven = [.. _alignment.Uneven.Select(u => u.Kind)];
        foreach (IGrouping<(string Paragraph, CitedNumber Number), ParallelCitation> same in _text.Cited.GroupBy(c => (c.Paragraph, c.Number)))
        {
            ParallelCitation cited = same.First();
            string? label = _alignment.InOther(cited.Paragraph);
            if (_counting.Prints(label, cited.Number))
            {
                ParallelCitation[] there = [.. _counting.Cited.Where(c => c.Paragraph == label && c.Number == cited.Number)];
                if (there.Length == 1 && same.Count() == 1 && there[0].Target == cited.Target)
                {
                    CompareOne(cited, there[0]);
                }
            }
            else if (uneven.Count == 0 && MovedTo(cited, label) is { } elsewhere)
            {
                Say(
                    DiagnosticCodes.LanguagesCiteElsewhere,
                    $"The {_text.Language} text cites {Quoted(cited)} in {Named(_text, cited.Paragraph)}, the {_counting.Language} text in "
                    + $"{Named(_counting, elsewhere)}.", cited);
            }
        }
    }

    // The one paragraph of the other text that prints the number while its own counterpart does not.
    private string? MovedTo(ParallelCitation cited, string? label) =>
        label is not null && _counting.ThatPrint(cited.Number).ToArray() is [var only] && _alignment.InFirst(only) is { } back
            && !_text.Prints(back, cited.Number) && _text.ThatPrint(cited.Number).Count() == 1 ? only : null;

    private void CompareOne(ParallelCitation cited, ParallelCitation other)
    {
        if (cited.Citation.CitedDate is { } day && other.Citation.CitedDate is { } otherDay && AreOtherwise(day, otherDay, cited, other))
        {
            Say(
                DiagnosticCodes.LanguagesDateOtherwise,
                $"The {_text.Language} text cites {Quoted(cited)} in {Named(_text, cited.Paragraph)} as of {Day(day)}, the "
                + $"{_counting.Language} text as of {Day(otherDay)}.", cited);
        }

        int[] parts = [.. Numbers(cited.Citation.Pinpoint)], otherParts = [.. Numbers(other.Citation.Pinpoint)];
        if (parts.Length > 0 && otherParts.Length > 0
            && (parts.Any(p => !_counting.Prints(other.Paragraph, p)) || otherParts.Any(p => !_text.Prints(cited.Paragraph, p))))
        {
            Say(
                DiagnosticCodes.LanguagesPinpointOtherwise,
                $"The {_text.Language} text cites {cited.Citation.Pinpoint} of {Quoted(cited)} in {Named(_text, cited.Paragraph)}, the "
                + $"{_counting.Language} text {other.Citation.Pinpoint}.", cited);
        }
    }

    // Where each paragraph prints the other's day too, it is of another text of a list.
    private bool AreOtherwise(DateOnly day, DateOnly otherDay, ParallelCitation cited, ParallelCitation other) => day != otherDay
        && ((day.Day, day.Year) == (otherDay.Day, otherDay.Year)
            || !(IsPrinted(otherDay, _text, cited.Paragraph) && IsPrinted(day, _counting, other.Paragraph)));

    private static bool IsPrinted(DateOnly day, ParallelText text, string paragraph) =>
        text.Prints(paragraph, day.Day) && text.Prints(paragraph, day.Year);

    // Those of paragraphs, as they are printed: of "paras. 3 to 5" 3 and 5. Chapters and parts are numbered in words and letters too.
    private static IEnumerable<int> Numbers(string? pinpoint)
    {
        string paragraphs = pinpoint is null ? "" : pinpoint[Math.Max(0, pinpoint.IndexOf(Paragraph, StringComparison.Ordinal))..];
        return !paragraphs.StartsWith(Paragraph, StringComparison.Ordinal) ? []
            : paragraphs.Split([.. paragraphs.Where(c => !char.IsAsciiDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
                .Where(n => n.Length < 6).Select(n => int.Parse(n, CultureInfo.InvariantCulture));
    }

    private void Say(string code, string message, ParallelCitation at) =>
        _found.Add(new DocumentDiagnostic(code, message, at.Citation.Source, at.Citation.Span.Start));

    private void Say(string code, string message, string? label) => _found.Add(new DocumentDiagnostic(code, message, label));

    private static string Named(ParallelText text, string paragraph) => text.Label(paragraph);

    private static string Quoted(ParallelCitation cited) => $"{cited.Target} (“{cited.Citation.Text}”)";

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Counted(ProvisionKind kind, int count) => $"{Number(count)} " + (kind, count) switch
    {
        (ProvisionKind.Preambular, 1) => "preambular paragraph",
        (ProvisionKind.Preambular, _) => "preambular paragraphs",
        (ProvisionKind.Operative, 1) => "operative paragraph",
        (ProvisionKind.Operative, _) => "operative paragraphs",
        (ProvisionKind.Annex, 1) => "annex",
        (ProvisionKind.Annex, _) => "annexes",
        (ProvisionKind.AnnexParagraph, 1) => "paragraph in an annex",
        (ProvisionKind.AnnexParagraph, _) => "paragraphs in an annex",
        (_, 1) => "note",
        _ => "notes",
    };
}
