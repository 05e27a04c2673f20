namespace KnowledgeGraph.Model.Documents;

/// <summary>
/// Texts of an instrument in other languages than English. An instrument's id has no language, and what stands in its English text has
/// none; in another language the code stands first behind the mark: <c>A/RES/74/174#fr:OP5</c>, <c>A/RES/75/290#fr:B:OP3</c>.
/// </summary>
public static class Translation
{
    // An instrument has as many places for texts in each language: the one without a letter, and parts A to X.
    private const int TextsALanguage = 25;

    /// <summary>The language before a label, <c>fr</c> of <c>fr:OP5</c> and of <c>fr</c> itself; English where there is none.</summary>
    public static string LanguageOf(string label) =>
        label is [>= 'a' and <= 'z', >= 'a' and <= 'z'] or [>= 'a' and <= 'z', >= 'a' and <= 'z', ':', ..] ? label[..2] : Languages.English;

    /// <summary>What a text is kept under in its instrument: <c>fr</c>, <c>fr:B</c>; in English its letter, empty without one.</summary>
    public static string PlaceOf(Document document) =>
        document.Language == Languages.English ? document.Part ?? "" : Label(document.Language, document.Part ?? "");

    /// <summary>The letter of the part that a text is which is kept so: <c>B</c> of <c>fr:B</c>; null where it is none.</summary>
    public static string? PartOf(string place) =>
        (LanguageOf(place) == Languages.English ? place : place.Length > 3 ? place[3..] : "") is { Length: > 0 } letter ? letter : null;

    /// <summary>What stands before a label in a language, <c>fr:</c>; nothing in English.</summary>
    public static string Prefix(string language) => language == Languages.English ? "" : language + ":";

    /// <summary>The places of the provisions of an instrument's texts in a language, among all of its provisions; both inclusive.</summary>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public static (int First, int Last) PlacesIn(string language)
    {
        if (Languages.Find(language) is null)
        {
            throw new ArgumentException($"“{language}” is not the code of a language that instruments have texts in.", nameof(language));
        }

        int first = ResolutionPart.FirstPlace(language == Languages.English ? null : language);
        return language == Languages.English ? (first, int.MaxValue) : (first, first + (TextsALanguage * ResolutionPart.Places) - 1);
    }

    /// <summary>Which of its instrument's texts is kept so. Translations have the numbers below 0, a language some of its own, its parts
    /// in their order: whoever asks for an instrument's own provisions, from 0 on, meets none of them.</summary>
    public static int Number(string place)
    {
        string language = LanguageOf(place);
        int letter = PartOf(place) is [var c] ? c - 'A' + 1 : 0;
        if (language == Languages.English)
        {
            return letter;
        }

        int known = Languages.All.Select(l => l.Code).ToList().IndexOf(language);
        ArgumentOutOfRangeException.ThrowIfLessThan(known, 1, nameof(place));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(letter, TextsALanguage, nameof(place));
        return letter - (known * TextsALanguage);
    }

    /// <summary>
    /// The document as the graph keeps it: one in another language than English is one provision, with its title, that everything else
    /// stands in. An English one is returned as it is.
    /// </summary>
    public static Document Within(Document document)
    {
        string language = document.Language;
        if (language == Languages.English)
        {
            return document;
        }

        string In(string label) => Label(language, label);
        string? top = document.Part is null ? language : null;
        return document with
        {
            Provisions =
            [
                .. top is null ? [] : new[] { new DocumentProvision { Label = top, Kind = ProvisionKind.Section, Text = document.Head.Title ?? "" } },
                .. document.Provisions.Select(p => p with
                {
                    Label = In(p.Label),
                    Parent = p.Parent is null ? top : In(p.Parent),
                    Marks = [.. p.Marks.Select(m => m with { Note = In(m.Note) })],
                }),
            ],
            Citations = [.. document.Citations.Select(c => c with { Source = In(c.Source) })],
            Statements = [.. document.Statements.Select(s => s with { Source = In(s.Source) })],
            Diagnostics = [.. document.Diagnostics.Select(d => d with { Source = d.Source is null ? null : In(d.Source) })],
            Annexed = [.. document.Annexed.Select(a => a with { Annex = In(a.Annex) })],
            Names = [.. document.Names.Select(n => n with { Source = In(n.Source) })],
        };
    }

    private static string Label(string language, string label) => label.Length == 0 ? language : $"{language}:{label}";
}
