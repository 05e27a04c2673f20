using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A text that is named by its title: "International Telecommunication Union policy brief
/// entitled “Keeping children safe …”".</summary>
internal sealed class EntitledName : INameRule
{
    // In tokens.
    private const int FarthestNoun = 48;

    /// <inheritdoc/>
    public string? Says => "a title in quotation marks";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (!QuotedTitle.Opens(tokens, at))
        {
            return false;
        }

        int close = QuotedTitle.Close(tokens, at + 1);
        int noun = tokens.Is(at - 1, ',') ? at - 2 : at - 1;
        if (close <= at + 1)
        {
            return false;
        }

        if (!NameWords.TitledNouns.Has(tokens, noun) || noun < passage.Bound)
        {
            return TryOfConference(passage, ref at, close);
        }

        string title = tokens.Text[tokens[at + 1].End..tokens[close].Start];
        int start = Start(passage, noun);
        NamedInstrument? known = passage.Table.Longest(tokens, at + 2, out NamedInstrument? longest) == close ? longest : null;
        NoteSource? source = known is null ? passage.SourceOf(FootnoteMark.Behind(tokens, close + 1)) : null;
        if (known is null && !tokens[start].IsCapital && source?.Symbol is null)
        {
            return false;
        }

        passage.Add(MatchKind.Name, start, close + 1, known ?? Learn(passage, title, tokens[noun].Word, source), title);
        at = close + 1;
        return true;
    }

    // "the outcome document of the United Nations Conference on Sustainable Development, entitled “The future we want”,⁴": its conference stands
    // between the text and its title.
    private static bool TryOfConference(NamePassage passage, ref int at, int close)
    {
        TokenList tokens = passage.Tokens;
        int noun = NounBefore(passage, at);
        if (noun < 0 || passage.Names.Exists(n => n.FirstToken <= noun && n.EndToken > noun))
        {
            return false;
        }

        string title = tokens.Text[tokens[at + 1].End..tokens[close].Start];
        NamedInstrument? known = passage.Table.Longest(tokens, at + 2, out NamedInstrument? longest) == close ? longest : null;
        NoteSource? source = known is null ? passage.SourceOf(FootnoteMark.Behind(tokens, close + 1)) : null;
        if (known is null && source?.Symbol is null)
        {
            return false;
        }

        int head = InstrumentNoun.End(tokens, noun, false);
        int start = Start(passage, noun);
        NamedInstrument named = known ?? Learn(passage, title, tokens[noun].Word, source);
        passage.Add(MatchKind.Name, at + 2, close, named, title);
        passage.Table.Small.Add(passage.Printed(start, Math.Max(head, noun + 1)), named, WordsAround.Of(passage, start, at));
        at = close + 1;
        return true;
    }

    /// <summary>Whether a title in quotation marks stands behind a text and its conference.</summary>
    public static bool Follows(TokenList tokens, int head)
    {
        int at = head;
        while (at < head + FarthestNoun && tokens[at].Kind != TokenKind.Mark && !tokens.Is(at, ';') && !QuotedTitle.Opens(tokens, at))
        {
            at++;
        }

        return QuotedTitle.Opens(tokens, at);
    }

    // Behind the last number: what a resolution is entitled is its title.
    private static int NounBefore(NamePassage passage, int entitled)
    {
        TokenList tokens = passage.Tokens;
        int first = Math.Max(passage.Passed?.EndToken ?? 0, entitled - FarthestNoun);
        for (int i = entitled - 1; i >= first && !tokens.Is(i, ';') && !tokens.Is(i, '“'); i--)
        {
            if (tokens[i] is { Kind: TokenKind.Word, IsCapital: false } word && InstrumentNoun.Is(word.Word)
                && NameWords.TitledNouns.Has(tokens[word])
                && tokens[InstrumentNoun.End(tokens, i, false)].Word is Keyword.Of or Keyword.Adopted)
            {
                return i;
            }
        }

        return -1;
    }

    private static NamedInstrument Learn(NamePassage passage, string title, Keyword noun, NoteSource? source)
    {
        var named = new NamedInstrument { Title = title, Words = title.Split(' '), Noun = noun, Kind = InstrumentKind.Document };
        NamePassage.Bind(named, source);
        return passage.Table.Learn(named);
    }

    private static int Start(NamePassage passage, int noun)
    {
        TokenList tokens = passage.Tokens;
        int start = noun;
        while (start > passage.Bound && tokens[start - 1] is { Kind: TokenKind.Word } word
            && (word.IsCapital || (word.Word is Keyword.None or Keyword.Policy && NameWords.Qualities.Has(tokens[word]))))
        {
            start--;
        }

        return start;
    }
}
