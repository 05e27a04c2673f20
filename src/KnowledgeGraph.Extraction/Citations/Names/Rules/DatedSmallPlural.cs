using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>Several texts in small letters, each with its day: "the declarations adopted on 5 December 2001 and on 17 December 2014¹ by the
/// Conference", "the protocols on security issues in the Gali district signed on 19 January 2004 and 8 October 2003".</summary>
internal sealed class DatedSmallPlural : INameRule
{
    // In tokens.
    private const int LongestSubject = 12;

    /// <inheritdoc/>
    public string? Says => "several texts, each with its day";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (tokens[at].IsCapital || !NameWords.DatedPlurals.Has(tokens[at].Word) || tokens[at - 1].Word is not (Keyword.The or Keyword.Its))
        {
            return false;
        }

        List<DatedMember> members = Members(tokens, at, out int end);
        if (members.Count < 2)
        {
            return false;
        }

        string singular = tokens[tokens[at]][..^1].ToString();
        string title = $"{singular}{tokens.Text[tokens[at].End..tokens[end - 1].End]}";
        Keyword noun = Lexicon.Find(singular);
        for (int i = 0; i < members.Count; i++)
        {
            DatedMember member = members[i];
            NamedInstrument named = member.Date is DateOnly day && passage.Table.Of(noun, day) is [NamedInstrument known] ? known
                : passage.Table.Learn(new NamedInstrument
                {
                    Title = title,
                    Words = [title],
                    Noun = noun,
                    Kind = InstrumentNoun.Kind(noun),
                    Day = member.Date,
                });
            NamePassage.Bind(named, passage.SourceAt(member.End, -1));
            passage.AddDated(i == 0 ? at : member.First, member.End, named, title, member.Date);
        }

        at = members[^1].End;
        return true;
    }

    // Behind the noun or its subject, "adopted on" or "of": the token behind the subject is given out.
    private static List<DatedMember> Members(TokenList tokens, int noun, out int end)
    {
        for (end = noun + 1; end < noun + LongestSubject && tokens[end].Kind == TokenKind.Word; end++)
        {
            int introduction = DateVocabulary.Acts.Has(tokens, end) ? end + 1 : end;
            if (tokens[introduction].Word is Keyword.On or Keyword.Of && DateList.Read(tokens, introduction + 1) is { Count: > 1 } members)
            {
                return members;
            }
        }

        return [];
    }
}
