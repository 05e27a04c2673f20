using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <content>Names of which the text prints a half: "the Vienna Declaration and Programme of Action", "the Convention and its Amendment".</content>
internal sealed partial class NameScanner
{
    // A name of which the text prints only a half here.
    private int Whole(int start, int end, int mark, string full, NamedInstrument half)
    {
        NamedInstrument named = _table.Longest(full) is { } known && known.Title == full ? known : _table.Learn(new NamedInstrument { Title = full, Words = full.Split(' '), Noun = half.Noun, Kind = half.Kind });
        Bind(named, SourceAt(end, mark));
        Add(MatchKind.Name, start, end, named, full);
        return end;
    }

    // "the Vienna Declaration and Programme of Action": two nouns share what stands before them.
    private string? SharedBeginning(int start, string printed)
    {
        if (!_tokens.Is(start - 1, Keyword.And) || _names.Count == 0 || _names[^1] is not { Kind: MatchKind.Name or MatchKind.ShortForm, Name: string before, Named: NamedInstrument { LocalTo: null } other } || other.Noun != Keyword.Declaration)
        {
            return null;
        }

        int end = _tokens[start - 2].Kind == TokenKind.Mark ? start - 2 : start - 1;
        bool isNoun = _names[^1].EndToken == end && _tokens.Is(end - 1, Keyword.Declaration);
        if (!isNoun || before.Length == Keyword.Declaration.ToString().Length || GeneralName.IsGeneral(_tokens[_tokens[_names[^1].FirstToken]]))
        {
            return null;
        }

        // The footnote behind the second is the first one's too.
        if (_tokens[start - 2].Kind != TokenKind.Mark)
        {
            Bind(other, SourceAt(_tokens.At(_tokens[start].Start + printed.Length), -1));
            _names[^1].Symbol = other.Symbol;
        }

        string full = $"{before[..^Keyword.Declaration.ToString().Length]}{printed}";
        return _table.Longest(full) is { } taken && taken.Title != full ? $"{before} and {printed}" : full;
    }

    // "the Convention …, as well as its Amendment", "the Optional Protocol thereto": what belongs to the treaty named last.
    private string? Belonging(int start, int end, int noun)
    {
        bool belongs = (_tokens[noun].Word is Keyword.Amendment or Keyword.Protocol) && (_tokens.Is(start - 1, Keyword.Its) || _tokens.Is(end, Keyword.Thereto));
        return belongs && _names.FindLast(n => n.Kind == MatchKind.Name) is { Named: { Kind: InstrumentKind.Treaty, Noun: not Keyword.Protocol and not Keyword.Amendment } main }
            ? $"{Printed(start, end)} to the {main.Title}"
            : null;
    }

    private string? SharedComplement(int end)
    {
        int and = _tokens[end].Kind == TokenKind.Mark ? end + 1 : end;
        int noun = _tokens.Is(and + 1, Keyword.The) ? and + 2 : and + 1;
        if (!_tokens.Is(and, Keyword.And) || !_tokens[noun].IsCapital || !InstrumentNoun.Is(_tokens[noun].Word))
        {
            return null;
        }

        int head = InstrumentNoun.End(_tokens, noun, false);
        int whole = head == 0 ? 0 : NameGrammar.End(_tokens, head, out _);
        head = _tokens[head].Kind == TokenKind.Mark ? head + 1 : head;
        return whole > head && head > 0 ? Printed(head, whole) : null;
    }
}
