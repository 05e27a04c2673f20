using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
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
        if (PluralNoun.Singular(tokens, at) is not Keyword noun)
        {
            return false;
        }

        int start = NameStart.Find(tokens, at, passage.Bound);
        List<DatedMember> members = tokens.Is(at + 1, Keyword.Of) ? DateList.Read(tokens, at + 2) : [];
        if (members.Count == 0 && TryOfBody(passage, start, noun, ref at))
        {
            return true;
        }

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

    // "the Communiqués of ECOWAS of 3 May 2012 and 29 June 2012", "Declarations by the Steering Board on 27 February 2008 and 20 November 2008"
    private static bool TryOfBody(NamePassage passage, int start, Keyword noun, ref int at)
    {
        TokenList tokens = passage.Tokens;
        int capital = at + 2;
        if (tokens[at + 1].Word is not (Keyword.Of or Keyword.By) || !NameShape.TryCapital(tokens, ref capital))
        {
            return false;
        }

        int end = NameEnd.Find(tokens, capital, out _);
        List<DatedMember> members = tokens[end].Word is Keyword.Of or Keyword.On ? DateList.Read(tokens, end + 1) : [];
        if (members.Count < 2)
        {
            return false;
        }

        string title = $"{passage.Printed(start, at + 1)[..^1]} {passage.Printed(at + 1, end)}";
        for (int i = 0; i < members.Count; i++)
        {
            DatedMember member = members[i];
            passage.AddDated(i == 0 ? start : member.First, member.End, Learn(passage, title, noun, member.Date), title, member.Date);
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
