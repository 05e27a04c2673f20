using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>What the International Law Commission drafts, by its subject: "the draft articles on prevention and punishment of crimes against
/// humanity, presented by the Commission"; "the draft articles" are those named last.</summary>
internal sealed class DraftedArticles : INameRule
{
    // In tokens.
    private const int LongestSubject = 24;

    /// <inheritdoc/>
    public string? Says => "articles that are drafted on a subject";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        bool isDraft = NameWords.Drafts.Has(tokens, at - 1);
        int start = isDraft ? at - 1 : at;
        if (tokens[at].IsCapital || !tokens.Is(start - 1, Keyword.The) || !IsNoun(tokens, at, isDraft))
        {
            return false;
        }

        int end = Subject(tokens, at + 1);
        NamedInstrument? named = end > at + 1 ? Named(passage, start, at, end) : Said(passage, at, isDraft);
        if (named is null)
        {
            return false;
        }

        passage.Add(end > at + 1 ? MatchKind.Name : MatchKind.ShortForm, start, end, named, passage.Printed(start, end));
        at = end;
        return true;
    }

    // Of principles and guidelines that are no drafts, other rules speak.
    private static bool IsNoun(TokenList tokens, int at, bool isDraft) =>
        NameWords.Drafted.Has(tokens, at) && (isDraft || tokens.Is(at, Keyword.Article));

    // Up to who presents it, what is done with it, a mark; the noun's end where no subject follows.
    private static int Subject(TokenList tokens, int on)
    {
        int end = on + 1;
        if (!tokens.Is(on, Keyword.On) || tokens[on + 1].IsCapital)
        {
            return on;
        }

        while (end < on + LongestSubject && (tokens[end].Kind == TokenKind.Word || tokens.IsDash(end)) && !Ends(tokens, end))
        {
            end++;
        }

        return end > on + 1 ? end : on;
    }

    private static bool Ends(TokenList tokens, int at) =>
        NameWords.ClosingWords.Has(tokens, at) || NameWords.DraftedEnds.Has(tokens, at)
            || (tokens[at].Word is Keyword.To or Keyword.In && tokens[at + 1].Word is Keyword.The or Keyword.A or Keyword.Its
                && !(tokens.Is(at, Keyword.In) && tokens.Is(at + 3, Keyword.Of)))
            || (tokens.Is(at, Keyword.And) && (tokens[at + 1].Word is Keyword.The or Keyword.On || NameWords.DraftedEnds.Has(tokens, at + 1)));

    // One subject, one text, be it called a draft or not.
    private static NamedInstrument Named(NamePassage passage, int start, int noun, int end)
    {
        string subject = passage.Printed(noun, end), title = passage.Printed(start, end);
        NamedInstrument named = passage.Table.Longest(title) ?? passage.Table.Longest(subject) ?? passage.Table.Learn(new NamedInstrument
        {
            Title = title,
            Words = title.Split(' '),
            Noun = Keyword.None,
            Kind = InstrumentKind.Declaration,
        });
        if (start < noun && passage.Table.Longest(subject) is null)
        {
            passage.Table.Learn(subject, named);
        }

        passage.Table.Drafted = named;
        NamePassage.Bind(named, passage.SourceAt(end, -1));
        return named;
    }

    // "the articles of the Convention", "the draft guidelines and draft annex", "the draft articles adopted on first reading" are other things.
    private static NamedInstrument? Said(NamePassage passage, int at, bool isDraft)
    {
        TokenList tokens = passage.Tokens;
        bool isOther = tokens[at + 1].Word is Keyword.Of or Keyword.On or Keyword.Adopted || (!isDraft && tokens.IsNumber(at + 1))
            || (tokens.Is(at + 1, Keyword.And) && NameWords.Drafts.Has(tokens, at + 2));
        NamedInstrument? last = isOther ? null : passage.Table.Drafted;
        return last is not null && Array.Exists(last.Words, word => tokens[tokens[at]].SequenceEqual(word)) ? last : null;
    }
}
