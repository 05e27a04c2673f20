using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Citations.Scanning;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction;

/// <summary>Reads what a person types to name an instrument or a provision, in any usual spelling.</summary>
public static class ReferenceReader
{
    private const int LongestReference = 1000;
    private const int LongestScheme = 8;

    private static readonly string[] Sites = ["docs.un.org/", "undocs.org/"];

    /// <summary>
    /// <c>A/RES/74/174</c>, <c>74/174</c>, <c>General Assembly resolution 74/174</c>, <c>217 A (III)</c>, <c>A/RES/75/290 B</c>, <c>S/RES/1325
    /// (2000)</c>,
    /// <c>E/RES/2022/14 OP5</c>, <c>A/RES/76/181, annex, para. 29</c>, <c>paragraph 29 of the Kyoto Declaration</c>, <c>Kyoto Declaration</c>.
    /// </summary>
    public static Reference Read(string text)
    {
        string words = Bare(text.Length > LongestReference ? text[..LongestReference] : text);
        string? label = TakeLabel(ref words);
        var tokens = new TokenList();
        tokens.Fill(words);
        int at = 0;
        PinpointGrammar.TryBefore(tokens, ref at, out Pinpoint? before);
        at = tokens.Is(at, Keyword.The) ? at + 1 : at;
        ReferenceForm form = ReferenceForm.Symbol;
        int end = Symbol(tokens, at, out IReadOnlyList<InstrumentId> symbols, out string? letter);
        end = end > 0 ? end : Number(tokens, at, out symbols, out letter, out form);
        Pinpoint? behind = null;
        if (end > 0)
        {
            PinpointsBehind.TryRead(tokens, ref end, out behind, isTyped: true);
        }

        string? part = label ?? Pinpoint.Join(behind, before)?.Parts.FirstOrDefault();
        if (end == tokens.Count && end > 0)
        {
            // Several letters are no one part.
            return ResolutionPart.Letters(letter) is [var one]
                ? new Reference
                {
                    Symbols = symbols,
                    Part = part is null ? one : ResolutionPart.Label(one, part),
                    IsLetter = part is null,
                    Form = form,
                }
                : new Reference { Symbols = symbols, Part = part, Form = form };
        }

        return Sentence(words, label) ?? Named(tokens, at, part);
    }

    // "https://docs.un.org/en/A/RES/60/1", "“A/RES/60/1”", "[60/1]", "A/RES/60/1*"
    private static string Bare(string typed)
    {
        string words = typed.Trim().TrimEnd('*');
        foreach (string site in Sites)
        {
            int at = words.IndexOf(site, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at <= LongestScheme)
            {
                words = words[(at + site.Length)..];
                words = words is [_, _, '/', ..] && char.IsAsciiLetterLower(words[0]) ? words[3..] : words;
            }
        }

        bool isInBrackets = words is ['[' or '(' or '"' or '“', .., ']' or ')' or '"' or '”']
            && words.AsSpan(1, words.Length - 2).IndexOfAny("()[]") < 0;
        words = isInBrackets ? words[1..^1] : words;
        return words.Contains('/', StringComparison.Ordinal) ? words.Replace(" / ", "/", StringComparison.Ordinal) : words;
    }

    // What a text would cite that is nothing but these words; in the Council's text first where the words name nobody.
    private static Reference? Sentence(string words, string? label)
    {
        foreach (KnownBody? speaker in (KnownBody?[])[null, Bodies.Find("Security Council")])
        {
            var part = new Part("", ProvisionKind.Preambular, words, null) { Speaker = speaker };
            List<CitationMatch> found = new CitationScanner(null, null).Scan(part);
            int first = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : words.StartsWith("UN ", StringComparison.Ordinal) ? 3 : 0;
            if (found is [{ Symbol: string symbol, IsForeign: false, IsImpossible: false } one] && one.Span.Start <= first
                && one.Span.End == words.Length)
            {
                return new Reference
                {
                    Symbols = [new InstrumentId(symbol)],
                    Part = label ?? one.Pinpoint?.Parts.FirstOrDefault(),
                    Form = ReferenceForm.Number,
                };
            }
        }

        return null;
    }

    // "Kyoto Declaration, para. 29", "2030 Agenda"
    private static Reference Named(TokenList tokens, int at, string? part)
    {
        int end = tokens.Count;
        for (int i = at + 1; i < tokens.Count; i++)
        {
            int last = i;
            if (tokens.Is(i, ',') && PinpointsBehind.TryRead(tokens, ref last, out Pinpoint? behind) && last == tokens.Count)
            {
                (end, part) = (i, part ?? behind!.Parts.FirstOrDefault());
                break;
            }
        }

        string name = end > at ? tokens.Text[tokens[at].Start..tokens[end - 1].End] : "";
        KnownInstrument? known = KnownInstruments.All.FirstOrDefault(
            k => k.Names.Prepend(k.Title).Any(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)));
        return new Reference { Symbols = known is null ? [] : [known.Id], Name = KebabCase.Of(name), Part = part };
    }

    // "#OP5", " OP4(a)", "#Annex:29": the label as the graph has it, behind an instrument.
    private static string? TakeLabel(ref string words)
    {
        int at = words.IndexOf('#', StringComparison.Ordinal);
        at = at < 0 ? words.LastIndexOf(' ') : at;
        if (at <= 0 || at + 1 >= words.Length)
        {
            return null;
        }

        string label = words[(at + 1)..];
        bool isLabel = words[at] == '#'
            || (label.Length > 2 && label.AsSpan(0, 2) is "OP" or "PP" or "FN" or "op" or "pp" or "fn" && char.IsAsciiDigit(label[2]));
        if (!isLabel)
        {
            return null;
        }

        words = words[..at].TrimEnd(' ', ',');
        return label.Length > 1 && label.AsSpan(0, 2) is "op" or "pp" or "fn" ? label[..2].ToUpperInvariant() + label[2..] : label;
    }

    private static int Symbol(TokenList tokens, int at, out IReadOnlyList<InstrumentId> symbols, out string? letter)
    {
        ReadOnlySpan<char> text = tokens.Text.AsSpan(Math.Min(tokens[at].Start, tokens.Text.Length));
        int length = DocumentSymbol.Read(text, out string symbol, out letter);
        length = length > 0 ? length : DocumentSymbol.Read(text.ToString().ToUpperInvariant(), out symbol, out letter);
        if (letter is null && ResolutionPart.TrySplit(symbol, out string whole, out string glued))
        {
            (symbol, letter) = (whole, glued);
        }

        symbols = length > 0 ? [new InstrumentId(symbol)] : [];
        return length > 0 ? tokens.At(tokens[at].Start + length) : 0;
    }

    // "General Assembly resolution 74/174", "resolution 1325 (2000)", "decision 74/571", "74/174"
    private static int Number(
        TokenList tokens, int at, out IReadOnlyList<InstrumentId> symbols, out string? letter, out ReferenceForm form)
    {
        (symbols, letter, form) = ([], null, ReferenceForm.BareNumber);
        int body = BodyNames.At(tokens, at, out KnownBody? owner);
        if (body == 0 && Bodies.Find(tokens[tokens[at]].ToString()) is KnownBody abbreviated)
        {
            (owner, body) = (abbreviated, at + 1);
        }

        at = body > 0 ? body : at;
        bool decision = tokens.Is(at, Keyword.Decision);
        at = decision || tokens.Is(at, Keyword.Resolution) ? at + 1 : at;
        ResolutionNumber number = ResolutionNumber.Read(tokens, at);
        if (number.Shape == NumberShape.None)
        {
            return 0;
        }

        letter = number.Letter;
        int end = number.End;
        OwnerGrammar.TryBehind(tokens, ref end, out KnownBody? behind);
        owner = behind ?? owner;
        form = owner is null ? ReferenceForm.BareNumber : ReferenceForm.Number;
        IEnumerable<KnownBody?> owners = owner is not null ? [owner] : [null, .. Bodies.All];
        symbols = [.. owners.Select(o => ResolutionSymbols.For(number, o ?? Default(number), decision, out _, out KnownBody? of) is string symbol
            && (o is null || of == o) ? symbol : null)
            .OfType<string>().Distinct(StringComparer.Ordinal).Select(s => new InstrumentId(s))];
        return end;
    }

    private static KnownBody? Default(ResolutionNumber number) =>
        number.Shape == NumberShape.Session ? Bodies.Find("General Assembly") : null;
}

/// <summary>What a typed reference may mean, before the graph is asked.</summary>
public sealed record Reference
{
    /// <summary>The ids it may be, the likeliest first: <c>31/16</c> may be the General Assembly's or the Human Rights Council's. Empty for a
    /// name.</summary>
    public IReadOnlyList<InstrumentId> Symbols { get; init; } = [];

    /// <summary>The name in kebab case, where it is no symbol: to be looked up among ids, titles and names.</summary>
    public string? Name { get; init; }

    /// <summary>The part meant, relative to the instrument (see <see cref="Model.Documents.ProvisionLabel.Under"/>): <c>29</c>, <c>Annex:29</c>,
    /// <c>B:29</c>; null for the instrument as a whole.</summary>
    public string? Part { get; init; }

    /// <summary>How the words name the instrument.</summary>
    public ReferenceForm Form { get; init; } = ReferenceForm.Name;

    /// <summary>Whether the part is no more than the letter of a resolution's part, <c>75/290 B</c>: the whole is meant where the part is not
    /// known.</summary>
    public bool IsLetter { get; init; }

    /// <summary>Whether the text says nothing that can be looked up.</summary>
    public bool IsEmpty => Symbols.Count == 0 && string.IsNullOrEmpty(Name);
}

/// <summary>How the words of a reference name their instrument.</summary>
public enum ReferenceForm
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a symbol, in whatever spelling: <c>a/res/74/174</c>.</summary>
    Symbol,

    /// <summary>By a number and the body whose it is: <c>General Assembly resolution 74/174</c>.</summary>
    Number,

    /// <summary>By a number alone, of which nothing but the graph tells whose it is: <c>74/174</c>.</summary>
    BareNumber,
}
