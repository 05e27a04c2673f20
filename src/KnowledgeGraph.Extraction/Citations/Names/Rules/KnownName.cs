using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Evidence;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A name that the vocabulary or the document knows; longer names that begin alike are left to their shape.</summary>
internal sealed class KnownName : INameRule
{
    /// <inheritdoc/>
    public string? Says => "the authority of names or the document knows it";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        bool begins = tokens[at].Kind == TokenKind.Number
            ? (tokens[at].Length == 4 && tokens[at + 1].IsCapital) || (tokens.IsDash(at + 1) && tokens[at + 2].IsCapital)
            : tokens[at] is { Kind: TokenKind.Word, IsCapital: true };
        if (!begins || at < passage.Bound)
        {
            return false;
        }

        int end = passage.Table.Longest(tokens, at, out NamedInstrument? named);
        if (end == 0)
        {
            return false;
        }

        int noun = NounIn(tokens, at, end);
        if (noun >= 0 && (GoesOn(tokens, noun, end, named!) || (noun == at && IsInRun(passage, at))))
        {
            return false;
        }

        bool isOfBody = BodyAround.Holds(passage, at, end) && !IsOnlyMention(passage, named!, at, end);
        if (isOfBody || DraftObjection.IsDraft(passage, at))
        {
            passage.BodyEnd = isOfBody ? end : passage.BodyEnd;
            passage.Table.Mention(named!);
        }
        else
        {
            passage.Add(MatchKind.Name, at, end, named!, passage.Printed(at, end));
        }

        at = end;
        return true;
    }

    // What is known is the beginning of another name.
    private static bool GoesOn(TokenList tokens, int noun, int end, NamedInstrument named)
    {
        int shaped = NameEnd.Find(tokens, Math.Max(end, InstrumentNoun.End(tokens, noun, true)), out _);
        return shaped > end && !MayEnd(tokens, end) && !NameTable.IsKnownTitle(named, named.Title);
    }

    private static bool MayEnd(TokenList tokens, int end) =>
        tokens[end].Word is Keyword.And or Keyword.Or or Keyword.In || (tokens.Is(end, Keyword.To) && !IsInfinitive(tokens, end + 1))
            || (tokens.Is(end, ',') && !tokens.IsNumber(end + 1));

    // "the Global Plan of Action to Combat Trafficking in Persons" where the document has called it the Global Plan of Action.
    private static bool IsInfinitive(TokenList tokens, int at) => tokens[at].IsCapital && NameWords.Infinitives.Has(tokens, at);

    // Part of a longer capital run on the left: "the United Nations Convention" is not "Convention".
    private static bool IsInRun(NamePassage passage, int at) =>
        at > passage.Bound && passage.Tokens[at - 1] is { IsCapital: true, Kind: TokenKind.Word } before && !NameWords.FunctionWords.Has(before.Word)
            && !NameWords.IsOwner(passage.Tokens[before]) && !IsBehindBody(passage, at);

    // "African Union Agenda 2063", "International Atomic Energy Agency Code of Conduct on …": a body is an owner too.
    private static bool IsBehindBody(NamePassage passage, int at)
    {
        int first = NameStart.OverWords(passage.Tokens, at, passage.Bound);
        return BodyNames.At(passage.Tokens, first, out _) == at;
    }

    private static int NounIn(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (InstrumentNoun.Is(tokens[i].Word) && InstrumentNoun.End(tokens, i, i > start) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    // Where a text names a treaty nowhere but in a body's name, the name is its citation.
    private static bool IsOnlyMention(NamePassage passage, NamedInstrument named, int start, int end) =>
        NameTable.IsKnownTitle(named, passage.Printed(start, end)) && passage.TimesPrinted(named.Title) <= 1;
}
