namespace KnowledgeGraph.Model.Documents;

/// <summary>
/// Texts of an instrument in other languages than English. An instrument's id has no language, and what stands in its English text has
/// none; in another language the code stands first behind the mark: <c>A/RES/74/174#fr:OP5</c>, <c>A/RES/75/290#fr:B:OP3</c>.
/// </summary>
public static class Translation
{
    // An instrument has as many places for texts in each language: the one without a letter, and parts A to X.
    private const int TextsALanguage = 25;
    private const long PlacesALanguage = (long)TextsALanguage * ResolutionPart.Places;

    // More than there are below 0, and a multiple of those of a language.
    private const long PlacesApart = 16 * PlacesALanguage;

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

    /// <summary>A label without the language before it: <c>OP5</c> of <c>fr:OP5</c>, nothing of <c>fr</c>.</summary>
    public static string WithoutLanguage(string label) =>
        LanguageOf(label) == Languages.English ? label : label.Length > 3 ? label[3..] : "";

    /// <summary>The label of the same part in a language: <c>fr:OP5</c> of <c>OP5</c>, and of <c>es:OP5</c>.</summary>
    public static string InLanguage(string label, string language) =>
        WithoutLanguage(label) is var bare && language == Languages.English ? bare : Label(language, bare);

    /// <summary>The place from which on, among all provisions of an instrument, those of its texts in a language stand: apart, or, where one of
    /// them counts, at the instrument's own places.</summary>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public static int FirstPlaceIn(string language)
    {
        if (Languages.Find(language) is null)
        {
            throw NoSuchLanguage(language);
        }

        return ResolutionPart.FirstPlace(language == Languages.English ? null : language);
    }

    /// <summary>The place of a provision among those of its instrument in its own language: the text without a letter, then the parts in their
    /// order, whichever of them count.</summary>
    /// <param name="ordinal">Its place among all.</param>
    public static int PlaceInLanguage(int ordinal) => (int)((ordinal + PlacesApart) % PlacesALanguage);

    /// <summary>What the places of texts that stand apart are moved by, and what they repeat after, to be those in their own language.</summary>
    public static (long Shift, long Span) PlacesOfALanguage => (PlacesApart, PlacesALanguage);

    /// <summary>What is wrong with a code of a language.</summary>
    public static ArgumentException NoSuchLanguage(string language) =>
        new($"“{language}” is not the code of a language that instruments have texts in.", nameof(language));

    /// <summary>Which of its instrument's texts is kept so, where it stands apart. Translations have the numbers below 0, a language some of its
    /// own, its parts in their order: whoever asks for an instrument's own provisions, from 0 on, meets none of them. A text that counts has the
    /// number of an English one.</summary>
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

    /// <summary>The document that <see cref="Within"/> made another of. An English one is returned as it is.</summary>
    public static Document Without(Document document)
    {
        if (document.Language == Languages.English)
        {
            return document;
        }

        static string Out(string label) => WithoutLanguage(label);
        return document with
        {
            Provisions =
            [
                .. document.Provisions.Where(p => Out(p.Label).Length > 0).Select(p => p with
                {
                    Label = Out(p.Label),
                    Parent = p.Parent is { } parent && Out(parent) is { Length: > 0 } above ? above : null,
                    Marks = [.. p.Marks.Select(m => m with { Note = Out(m.Note) })],
                }),
            ],
            Citations = [.. document.Citations.Select(c => c with { Source = Out(c.Source) })],
            Statements = [.. document.Statements.Select(s => s with { Source = Out(s.Source) })],
            Diagnostics = [.. document.Diagnostics.Select(d => d with { Source = d.Source is null ? null : Out(d.Source) })],
            Annexed = [.. document.Annexed.Select(a => a with { Annex = Out(a.Annex) })],
            Names = [.. document.Names.Select(n => n with { Source = Out(n.Source) })],
        };
    }

    private static string Label(string language, string label) => label.Length == 0 ? language : $"{language}:{label}";
}
