using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>
/// Reads a symbol or a number with what people put around it.
/// <code>
/// reference = [ part [ "of" | "," ] ] [ "the" ] [ body ] [ "resolution" | "decision" ] ( symbol | number ) tails
/// </code>
/// </summary>
internal static class TypedGrammar
{
    private const int MostBoundaries = 64;

    /// <summary>Reads the whole of some words so; null where they are something else.</summary>
    /// <param name="words">The words, as texts print them.</param>
    /// <param name="label">The label of a part that stood behind them.</param>
    public static Reference? Symbol(string words, string? label)
    {
        var tokens = new TokenList();
        tokens.Fill(words);
        int at = 0;
        Pinpoint? before = TryBefore(tokens, ref at);
        return At(tokens, at, before, label, isTitled: true) ?? (at > 0 ? At(tokens, 0, null, label, isTitled: true) : null);
    }

    /// <summary>Reads a title with its symbol or number behind: <c>Uniting for peace, A/RES/377(V)</c>, <c>… (resolution 74/174)</c>.</summary>
    public static Reference? BehindTitle(string words, string? label)
    {
        var tokens = new TokenList();
        tokens.Fill(words);
        int boundaries = 0;
        for (int i = 1; i < tokens.Count && boundaries < MostBoundaries; i++)
        {
            char sign = tokens[i - 1].Kind == TokenKind.Other ? tokens.Text[tokens[i - 1].Start] : '\0';
            if (sign is not (',' or '(' or '[' or ':' or ';' or ')' or '“' or '”' or '"' or '\'' or '’') && !tokens.IsDash(i - 1))
            {
                continue;
            }

            boundaries++;
            bool isClosed = sign is '(' or '[' && (tokens.Is(tokens.Count - 1, ')') || tokens.Is(tokens.Count - 1, ']'));
            string rest = isClosed ? words[tokens[i].Start..tokens[tokens.Count - 1].Start] : words[tokens[i].Start..];
            var behind = new TokenList();
            behind.Fill(rest);
            if (IsNamed(behind) && At(behind, 0, null, label, isTitled: false) is { } read)
            {
                return read;
            }
        }

        return null;
    }

    // A bare number behind a comma may be anything's: "Agenda 21, 1992".
    private static bool IsNamed(TokenList tokens) => !tokens.IsNumber(0) || tokens.Is(1, '/');

    private static Pinpoint? TryBefore(TokenList tokens, ref int at)
    {
        if (PinpointGrammar.TryBefore(tokens, ref at, out Pinpoint? before))
        {
            return before;
        }

        // "para. 5, A/RES/74/174", "op5 resolution 74/174"
        if (PinpointsBehind.TryRead(tokens, ref at, out before, isTyped: true) && at < tokens.Count)
        {
            at += tokens.Is(at, ',') ? 1 : 0;
            at += tokens[at].Word is Keyword.Of or Keyword.To or Keyword.In ? 1 : 0;
            return before;
        }

        at = 0;
        return null;
    }

    private static Reference? At(TokenList tokens, int at, Pinpoint? before, string? label, bool isTitled)
    {
        at = tokens.Is(at, Keyword.The) ? at + 1 : at;
        at = tokens.Is(at, Keyword.United) && tokens.Is(at + 1, Keyword.Nations) ? at + 2 : tokens[tokens[at]] is "UN" ? at + 1 : at;
        ReferenceForm form = ReferenceForm.Symbol;
        int end = SymbolAt(tokens, at, out IReadOnlyList<InstrumentId> symbols, out InstrumentId? printed, out string? letter);
        end = end > 0 ? end : Number(tokens, at, out symbols, out letter, out form);
        if (end == 0 || symbols.Count == 0)
        {
            return null;
        }

        var tails = new TypedTails(tokens, isTitled);
        if (!tails.TryRead(end, symbols))
        {
            return null;
        }

        letter ??= tails.Letter;
        string? part = label ?? TypedPart.Of(Pinpoint.Join(tails.Part, before));
        symbols = TypedNumbers.Of(symbols, tails.Year);
        if (tails.Owner is { } owner && symbols.Where(s => Bodies.Issuing(s.Value) == owner).ToArray() is { Length: > 0 } owned)
        {
            (symbols, form) = (owned, ReferenceForm.Number);
        }

        // Several letters are no one part.
        string? one = ResolutionPart.Letters(letter) is [var single] ? single : null;
        var read = new Reference
        {
            Symbols = symbols,
            Part = one is null ? part : part is null ? one : ResolutionPart.Label(one, part),
            IsLetter = one is not null && part is null,
            Form = form,
        };

        // What is printed otherwise is meant where the graph has it; what is wrong is said of what is typed.
        return printed is null || symbols.Contains(printed.Value) ? read : read with { Symbols = [printed.Value], Likelier = [read] };
    }

    // "A/RES/74/174", "resolution A/RES/74/174", "General Assembly resolution A/RES/74/174", "A/RES/217 A (III)"
    private static int SymbolAt(
        TokenList tokens, int at, out IReadOnlyList<InstrumentId> symbols, out InstrumentId? printed, out string? letter)
    {
        printed = null;
        int start = BodyNames.At(tokens, at, out _) is var body and > 0 ? body : at;
        start = tokens.Is(start, Keyword.Resolution) || tokens.Is(start, Keyword.Decision) ? start + 1 : start;
        start = start < tokens.Count && (start == at || !tokens.IsNumber(start)) ? start : at;
        ReadOnlySpan<char> text = tokens.Text.AsSpan(Math.Min(tokens[start].Start, tokens.Text.Length));
        int length = DocumentSymbol.Read(text, out string symbol, out letter);
        length = length > 0 ? length : DocumentSymbol.Read(text.ToString().ToUpperInvariant(), out symbol, out letter);
        if (length == 0)
        {
            symbols = [];
            return 0;
        }

        int end = tokens.At(tokens[start].Start + length);
        if (letter is null && ResolutionPart.TrySplit(symbol, out string whole, out string glued))
        {
            (symbol, letter) = (whole, glued);
        }

        symbol = Stroked(symbol);
        if (tokens.Is(end, '(') && RomanNumber.Value(tokens[tokens[end + 1]]) > 0 && tokens.Is(end + 2, ')') && symbol.Split('/').Length == 3)
        {
            (symbol, end) = ($"{symbol}({tokens[tokens[end + 1]]})", end + 3);
        }

        symbols = TypedNumbers.Mended(symbol);
        printed = new InstrumentId(symbol);
        return end;
    }

    // A/RES/74-174: sessions with a hyphen in them are special, S-24, ES-10.
    private static string Stroked(string symbol)
    {
        int hyphen = symbol.LastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < symbol.Length && char.IsAsciiDigit(symbol[hyphen - 1]) && char.IsAsciiDigit(symbol[hyphen + 1])
            && symbol.LastIndexOf('/') < hyphen && DocumentSymbol.KindOf(symbol) is InstrumentKind.Resolution or InstrumentKind.Decision
                ? $"{symbol[..hyphen]}/{symbol[(hyphen + 1)..]}" : symbol;
    }

    // "General Assembly resolution 74/174", "resolution 1325 (2000)", "resolution 1325", "decision 74/571", "74/174"
    private static int Number(
        TokenList tokens, int at, out IReadOnlyList<InstrumentId> symbols, out string? letter, out ReferenceForm form)
    {
        (symbols, letter, form) = ([], null, ReferenceForm.BareNumber);
        // "Res. AG 76/300"
        at += tokens.Is(at, Keyword.Resolution) && BodyNames.At(tokens, at + 1, out _) > 0 ? 1 : 0;
        int body = BodyNames.At(tokens, at, out KnownBody? owner);
        if (body == 0 && Bodies.Find(tokens[tokens[at]].ToString()) is KnownBody abbreviated)
        {
            (owner, body) = (abbreviated, at + 1);
        }

        at = body > 0 ? body : at;
        bool decision = tokens.Is(at, Keyword.Decision);
        at = decision || tokens[at].Word is Keyword.Resolution or Keyword.Resolutions ? at + 1 : at;
        ResolutionNumber number = ResolutionNumber.Read(tokens, at);
        // "UNGA res. 1514 (1960)": another body's number with its year.
        bool isCouncils = number.Shape != NumberShape.NumberYear || owner is null || owner.Issues(NumberForm.NumberYear);
        if (number.Shape == NumberShape.None || !isCouncils)
        {
            return Alone(tokens, at, owner, decision, ref symbols, ref letter, ref form);
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

    private static int Alone(
        TokenList tokens, int at, KnownBody? owner, bool decision, ref IReadOnlyList<InstrumentId> symbols, ref string? letter,
        ref ReferenceForm form)
    {
        int end = at;
        symbols = decision ? [] : TypedNumbers.Read(tokens, ref end, owner, out letter);
        if (symbols.Count == 0 || (owner is null && at == 0 && tokens[0].Length < 3))
        {
            symbols = [];
            return 0;
        }

        OwnerGrammar.TryBehind(tokens, ref end, out KnownBody? behind);
        owner ??= behind;
        if (owner is not null && symbols.Where(s => Bodies.Issuing(s.Value) == owner).ToArray() is { Length: > 0 } owned)
        {
            symbols = owned;
        }

        form = owner is null ? ReferenceForm.BareNumber : ReferenceForm.Number;
        return end;
    }

    private static KnownBody? Default(ResolutionNumber number) =>
        number.Shape == NumberShape.Session ? Bodies.Find("General Assembly") : null;
}
