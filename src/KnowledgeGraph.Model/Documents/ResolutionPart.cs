namespace KnowledgeGraph.Model.Documents;

/// <summary>
/// Resolutions that were adopted in parts (<c>217 A (III)</c>, <c>75/290 B</c>): the instrument is the resolution, the letter is a part of
/// it, and what stands in the part has the letter before its label, <c>B:OP3</c>.
/// </summary>
public static class ResolutionPart
{
    /// <summary>How many places a part takes in the order of its instrument's provisions: more than any text has.</summary>
    public const int Places = 1 << 24;

    /// <summary>Splits a symbol with a letter, <c>A/RES/75/290 B</c> or <c>A/RES/75/290B</c>.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="whole">The resolution's symbol, <c>A/RES/75/290</c>; the symbol as it is where it has no letter.</param>
    /// <param name="letter">The letter, <c>B</c>; empty where there is none.</param>
    public static bool TrySplit(string symbol, out string whole, out string letter)
    {
        (whole, letter) = (symbol, "");
        if (symbol.Length < 3 || !char.IsAsciiLetterUpper(symbol[^1]) || !symbol.Contains("/RES/", StringComparison.Ordinal))
        {
            return false;
        }

        string rest = symbol[..^1].TrimEnd(' ');
        if (!(char.IsAsciiDigit(rest[^1]) || rest[^1] == ')'))
        {
            return false;
        }

        (whole, letter) = (rest, symbol[^1..]);
        return true;
    }

    /// <summary>The letters that printed ones name: of <c>A and B</c> both, of <c>A–C</c> and <c>A to C</c> those between too.</summary>
    public static IReadOnlyList<string> Letters(string? printed)
    {
        var letters = new List<string>();
        bool isRange = false;
        foreach (string word in (printed ?? "").Replace("–", " to ", StringComparison.Ordinal).Replace("-", " to ", StringComparison.Ordinal)
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not [>= 'A' and <= 'Z' and var letter])
            {
                isRange = word == "to";
                continue;
            }

            for (char between = isRange && letters.Count > 0 ? (char)(letters[^1][0] + 1) : letter; between < letter; between++)
            {
                letters.Add(between.ToString());
            }

            letters.Add(letter.ToString());
            isRange = false;
        }

        return letters;
    }

    /// <summary>The label of what stands in a part, <c>B:OP3</c>. Without a letter the label as it is.</summary>
    public static string Label(string? letter, string label) => string.IsNullOrEmpty(letter) ? label : $"{letter}:{label}";

    /// <summary>The letter before a label, <c>B</c> of <c>B:OP3</c>; null where there is none.</summary>
    public static string? LetterOf(string label) => label is [>= 'A' and <= 'Z', ':', ..] ? label[..1] : null;

    /// <summary>The place of a part's first provision in the order of its instrument's: the text without a letter comes first, then part A;
    /// texts in other languages stand before all of them (<see cref="Translation.Number"/>).</summary>
    public static int FirstPlace(string? letter) => Translation.Number(letter ?? "") * Places;

    /// <summary>
    /// The document as the graph keeps it. One that bears a letter becomes that part of its resolution: it is one provision, with the
    /// part's title, that everything else stands in. Any other document is returned as it is.
    /// </summary>
    public static Document Within(Document document)
    {
        InstrumentId own = document.Head.Id;
        if (!TrySplit(own.Value, out string whole, out string letter))
        {
            return document;
        }

        var resolution = new InstrumentId(whole);
        HashSet<string> labels = [.. document.Provisions.Select(p => p.Label)];

        // A text that prints its letter over its paragraphs has it before their labels already.
        string In(string label) => LetterOf(label) == letter && !labels.Contains(label[2..]) ? label : Label(letter, label);
        string? InIfAny(string? label) => label is null ? null : In(label);
        CitedInstrument Meant(CitedInstrument cited) => cited.Id == own ? cited with { Id = resolution, Symbol = whole, Part = letter } : cited;
        return document with
        {
            Part = letter,
            Head = document.Head with { Id = resolution, Symbol = whole },
            Provisions =
            [
                new DocumentProvision { Label = letter, Kind = ProvisionKind.Section, Number = letter, Text = document.Head.Title ?? "" },
                .. document.Provisions.Select(p => p with
                {
                    Label = In(p.Label),
                    Parent = p.Parent is null ? letter : In(p.Parent),
                    Marks = [.. p.Marks.Select(m => m with { Note = In(m.Note) })],
                }),
            ],
            Citations =
            [
                .. document.Citations.Select(c => c with
                {
                    Source = In(c.Source),
                    Target = c.Target is null ? null : Meant(c.Target),
                    Candidates = [.. c.Candidates.Select(Meant)],
                }),
            ],
            Statements =
            [
                .. document.Statements.Select(s => s with
                {
                    Subject = Meant(s.Subject),
                    Object = s.Object.Instrument is { } thing ? StatementObject.Of(Meant(thing)) : s.Object,
                    Source = In(s.Source),
                }),
            ],
            Diagnostics = [.. document.Diagnostics.Select(d => d with { Source = InIfAny(d.Source) })],
            Annexed = [.. document.Annexed.Select(a => a with { Annex = In(a.Annex) })],
            Names = [.. document.Names.Select(n => n with { Instrument = n.Instrument == own ? resolution : n.Instrument, Source = In(n.Source) })],
        };
    }
}
