using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A text in small letters: "the peace agreement" of a document that has named one, what the document calls so, "its political
/// declaration⁹".</summary>
internal sealed class SmallName : INameRule
{
    /// <inheritdoc/>
    public string? Says => "small letters that a footnote or the document identify";

    private const int MostQualities = 2;

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (!InstrumentNoun.Is(tokens[at].Word) || tokens[at].IsCapital || tokens[at - 1].Word is Keyword.A or Keyword.An)
        {
            return false;
        }

        int head = InstrumentNoun.End(tokens, at, false);
        int start = Start(passage, at);
        return head > 0 && !IsGeneral(tokens, start, at)
            && (TryPeaceAgreement(passage, start, head, ref at) || TryKnown(passage, start, head, ref at)
            || AdoptedText.TryRead(passage, start, head, ref at)
            || FootnotedName.TryRead(passage, start, head, ref at) || (!OwnedName.Begins(tokens, at) && TryTold(passage, start, head, ref at)));
    }

    private static int Start(NamePassage passage, int noun)
    {
        TokenList tokens = passage.Tokens;
        int start = noun;
        while (start - 1 >= passage.Bound && tokens[start - 1] is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None } word
            && noun - start < MostQualities
            && NameWords.Qualities.Has(tokens[word]))
        {
            start--;
        }

        return start;
    }

    // "by consensus", "the draft convention"
    private static bool IsGeneral(TokenList tokens, int start, int noun) =>
        tokens[noun].Word is Keyword.Commitment or Keyword.Instrument || (tokens.Is(noun, Keyword.Consensus) && tokens.Is(start - 1, Keyword.By))
        || NameWords.Drafts.Has(tokens, start - 1);

    // "the peace agreement" where the text has named a single one
    private static bool TryPeaceAgreement(NamePassage passage, int start, int head, ref int noun)
    {
        TokenList tokens = passage.Tokens;
        bool isOne = tokens.Is(noun, Keyword.Agreement) && start < noun && tokens.Is(noun - 1, Keyword.None) && tokens.Is(start - 1, Keyword.The)
            && NameWords.SingleAgreements.Has(tokens, noun - 1);
        if (!isOne || passage.Table.PeaceAgreement is not NamedInstrument named)
        {
            return false;
        }

        ShortForm.Add(passage, start, head, [named], isModified: true);
        noun = head;
        return true;
    }

    // What a footnote or a title has told before: "the outcome document of the third Review Conference".
    private static bool TryTold(NamePassage passage, int start, int head, ref int noun)
    {
        TokenList tokens = passage.Tokens;
        ReadOnlySpan<char> words = tokens.Text.AsSpan(tokens[start].Start, tokens[head - 1].End - tokens[start].Start);
        Keyword before = tokens[start - 1].Word;
        if (before is not (Keyword.The or Keyword.Its or Keyword.That or Keyword.This) || !passage.Table.Small.Has(words))
        {
            return false;
        }

        HashSet<string> about = WordsAround.Behind(tokens, head, out int end);
        about = about.Count > 0 ? about : before == Keyword.Its ? WordsAround.Before(passage, start - 1) : about;
        // "the rules concerning documents", "the guidelines and recommendations¹"
        bool isAny = about.Count == 0 && head == start + 1 && NameWords.GenericNouns.Has(tokens[noun].Word) && tokens[head].Kind != TokenKind.Other;
        bool isPair = end == head && tokens.Is(head, Keyword.And) && ShortFormWords.NotedNouns.Has(tokens, head + 1);
        bool isTold = tokens[end].Kind == TokenKind.Mark || EntitledName.Follows(tokens, head);
        bool isOther = isAny || isPair || isTold || (end > head && about.Count == 0);
        NamedInstrument? named = isOther ? null : passage.Table.Small.Meant(words, about);
        if (named is null)
        {
            return false;
        }

        passage.Add(MatchKind.ShortForm, start, end, named, passage.Printed(start, end));
        noun = end;
        return true;
    }

    private static bool TryKnown(NamePassage passage, int start, int head, ref int noun)
    {
        TokenList tokens = passage.Tokens;
        int end = passage.Table.Longest(tokens, start, out NamedInstrument? named);
        if (end == 0 || tokens[start - 1].Word is not (Keyword.The or Keyword.Its or Keyword.That or Keyword.This or Keyword.And))
        {
            return false;
        }

        passage.Add(MatchKind.ShortForm, start, end, named!, passage.Printed(start, end));
        if (end > head)
        {
            passage.Table.Small.Add(passage.Printed(start, head), named!, WordsAround.Of(passage, start, end));
        }

        noun = end;
        return true;
    }
}
