using System.Globalization;
using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A resolution or decision without a number that a footnote identifies: "the resolution on the Middle East adopted by the 1995 Review and
/// Extension Conference⁴". The document calls it so from there on.</summary>
internal sealed class NotedDecision : INameRule
{
    /// <inheritdoc/>
    public string? Says => "a footnote identifies it";

    private const int LongestName = 20;
    private const int FarthestMark = 40;

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (tokens[at].IsCapital || tokens[at].Word is not (Keyword.Resolution or Keyword.Decision))
        {
            return false;
        }

        if (!tokens.Is(at + 1, Keyword.On))
        {
            return TrySaid(passage, ref at);
        }

        int known = passage.Table.Longest(tokens, at, out NamedInstrument? named);
        if (known > 0)
        {
            passage.Add(MatchKind.ShortForm, at, known, named!, passage.Printed(at, known));
            passage.Table.MentionNoted(named!);
            at = known;
            return true;
        }

        int first = at;
        bool isDated = DateInFront.TryRead(tokens, ref first, out _);
        int end = End(tokens, at);
        if (!(isDated || tokens.Is(at - 1, Keyword.The)) || end == 0 || Mark(tokens, end) is not string mark
            || passage.SourceOf(mark) is not { Symbol: not null } source || ReportBefore.Holds(passage, at))
        {
            return false;
        }

        string printed = passage.Printed(at, end);
        named = new NamedInstrument { Title = printed, Words = printed.Split(' '), Noun = tokens[at].Word, Kind = InstrumentKind.Document };
        NamePassage.Bind(named, source);
        named = passage.Table.Learn(named);
        passage.Add(MatchKind.Name, at, end, named, printed);
        passage.Table.MentionNoted(named);
        at = end;
        return true;
    }

    // "that resolution", "the 1995 resolution"
    private static bool TrySaid(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        bool isSaid = tokens[at - 1].Word is Keyword.That or Keyword.Said or Keyword.Same;
        NamedInstrument? named = isSaid ? passage.Table.LastNoted(tokens[at].Word)
            : tokens[at - 1] is { Kind: TokenKind.Number, Length: 4 } year && tokens.Is(at - 2, Keyword.The) && !tokens.IsNumber(at + 1)
                ? passage.Table.Noted(tokens[at].Word, int.Parse(tokens[year], CultureInfo.InvariantCulture))
            : null;
        if (named is null)
        {
            return false;
        }

        passage.Add(MatchKind.ShortForm, at, at + 1, named, passage.Printed(at, at + 1));
        at++;
        return true;
    }

    // Up to the mark or to who adopted it.
    private static int End(TokenList tokens, int at)
    {
        for (int i = at + 2; i < Math.Min(tokens.Count, at + LongestName); i++)
        {
            if (tokens[i].Kind == TokenKind.Mark || tokens.Is(i, Keyword.Adopted))
            {
                return i;
            }

            if (tokens[i].Kind != TokenKind.Word && !tokens.IsDash(i))
            {
                return 0;
            }
        }

        return 0;
    }

    private static string? Mark(TokenList tokens, int end)
    {
        for (int i = end; i < Math.Min(tokens.Count, end + FarthestMark) && !tokens.Is(i, ';'); i++)
        {
            if (tokens[i].Kind == TokenKind.Mark)
            {
                return Superscript.ToPlain(tokens[tokens[i]]);
            }
        }

        return null;
    }
}
