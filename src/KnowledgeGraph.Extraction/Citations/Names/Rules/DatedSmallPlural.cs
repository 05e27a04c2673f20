using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>Several texts in small letters, each with its day: "the declarations adopted on 5 December 2001 and on 17 December 2014¹ by the
/// Conference".</summary>
internal sealed class DatedSmallPlural : INameRule
{
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

        bool isConcluded = DateVocabulary.Acts.Has(tokens, at + 1);
        int first = isConcluded ? at + 3 : at + 2;
        List<DatedMember> members = tokens[first - 1].Word is Keyword.On or Keyword.Of ? DateList.Read(tokens, first) : [];
        if (members.Count < 2)
        {
            return false;
        }

        string singular = tokens[tokens[at]][..^1].ToString();
        Keyword noun = Lexicon.Find(singular);
        for (int i = 0; i < members.Count; i++)
        {
            DatedMember member = members[i];
            NamedInstrument named = member.Date is DateOnly day && passage.Table.Of(noun, day) is [NamedInstrument known] ? known
                : passage.Table.Learn(new NamedInstrument
                {
                    Title = singular,
                    Words = [singular],
                    Noun = noun,
                    Kind = InstrumentNoun.Kind(noun),
                    Day = member.Date,
                });
            NamePassage.Bind(named, passage.SourceAt(member.End, -1));
            passage.AddDated(i == 0 ? at : member.First, member.End, named, singular, member.Date);
        }

        at = members[^1].End;
        return true;
    }
}
