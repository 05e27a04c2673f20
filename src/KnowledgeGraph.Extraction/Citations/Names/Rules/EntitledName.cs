using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A text that is named by its title: "International Telecommunication Union policy brief
/// entitled “Keeping children safe …”".</summary>
internal sealed class EntitledName : INameRule
{
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
        if (close <= at + 1 || tokens[noun].Kind != TokenKind.Word || !NameWords.TitledNouns.Has(tokens[tokens[noun]]) || noun < passage.Bound)
        {
            return false;
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
            && (word.IsCapital || (word.Word == Keyword.None && NameWords.Qualities.Has(tokens[word]))))
        {
            start--;
        }

        return start;
    }
}
