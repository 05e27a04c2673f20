using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>Several texts on one noun, each with its date: "the Communiqués of 12 May and 3 July 2005"; with a single date they are one: "the
/// Supplementary Agreements of 28 November 2007".</summary>
internal sealed class PluralName : INameRule
{
    /// <inheritdoc/>
    public string? Says => "a plural with dates";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (!tokens.Is(at + 1, Keyword.Of) || PluralNoun.Singular(tokens, at) is not Keyword noun)
        {
            return false;
        }

        List<DatedMember> members = DateList.Read(tokens, at + 2);
        int start = NameStart.Find(tokens, at, passage.Bound);
        if (members.Count == 0 || (members is [{ Date: null }] && start == at))
        {
            return false;
        }

        string words = passage.Printed(start, at + 1);
        if (members is [DatedMember only])
        {
            passage.Add(MatchKind.Name, start, at + 1, Learn(passage, words, noun, only.Date), words);
        }

        for (int i = 0; members.Count > 1 && i < members.Count; i++)
        {
            DatedMember member = members[i];
            NamedInstrument named = member.Date is DateOnly day && passage.Table.Of(noun, day) is [NamedInstrument known] ? known
                : Learn(passage, words[..^1], noun, member.Date);
            passage.AddDated(i == 0 ? start : member.First, member.End, named, words[..^1], member.Date);
        }

        at = members[^1].End;
        return true;
    }

    private static NamedInstrument Learn(NamePassage passage, string title, Keyword noun, DateOnly? day) =>
        passage.Table.Learn(new NamedInstrument
        {
            Title = title,
            Words = title.Split(' '),
            Noun = noun,
            Kind = InstrumentNoun.Kind(noun),
            Day = day,
        });
}
