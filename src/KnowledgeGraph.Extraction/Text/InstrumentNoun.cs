using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>The nouns that names of instruments are built on: "Convention", "Declaration", "Programme of Action".</summary>
internal static class InstrumentNoun
{
    /// <summary>Whether a word is one of them.</summary>
    public static bool Is(Keyword word) => word is >= Keyword.Convention and <= Keyword.Strategies;

    /// <summary>
    /// The token behind the noun at a token, its own complement included ("Plan of Action", "Code of Conduct"); 0 where the word does not
    /// stand for a text here: "United Nations Development Programme", "agenda item", "legal framework".
    /// </summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The noun.</param>
    /// <param name="isModified">Whether capital words stand before it, as in a name.</param>
    public static int End(TokenList tokens, int at, bool isModified)
    {
        bool complement = tokens.Is(at + 1, Keyword.Of) || tokens.Is(at + 1, Keyword.For);
        int with = complement && tokens[at + 2].Word is Keyword.Action or Keyword.Conduct or Keyword.Understanding ? at + 3 : 0;
        bool capital = tokens[at].IsCapital;
        return tokens[at].Word switch
        {
            Keyword.Programme or Keyword.Platform or Keyword.Call or Keyword.Memorandum => with,
            Keyword.Plan => with > 0 ? with : capital && isModified ? at + 1 : 0,
            Keyword.Code => with > 0 ? with : capital ? at + 1 : 0,
            Keyword.Model => tokens.Is(at + 1, Keyword.Law) || tokens.Is(at + 1, Keyword.Strategies) ? at + 2 : 0,
            Keyword.Road => tokens.Is(at + 1, Keyword.Map) ? at + 2 : 0,
            Keyword.Outcome => tokens.Is(at + 1, Keyword.Document) ? at + 2 : capital && isModified ? at + 1 : 0,
            Keyword.Agenda => tokens.IsNumber(at + 1) && capital ? at + 2 : tokens.Is(at + 1, Keyword.Item) ? 0 : capital ? at + 1 : 0,
            Keyword.Strategies => 0,
            Keyword.Framework or Keyword.Strategy or Keyword.Rules or Keyword.Guidelines or Keyword.Principles or Keyword.Standards or Keyword.Guidance
                or Keyword.Instrument or Keyword.Act or Keyword.Commitment or Keyword.Regulations or Keyword.Roadmap or Keyword.Amendment => Math.Max(with, at + 1),
            _ => at + 1,
        };
    }

    /// <summary>What kind of instrument is named so.</summary>
    public static InstrumentKind Kind(Keyword word) => word switch
    {
        Keyword.Charter => InstrumentKind.Charter,
        Keyword.Convention or Keyword.Covenant or Keyword.Protocol or Keyword.Treaty or Keyword.Statute or Keyword.Agreement or Keyword.Constitution or Keyword.Accord
            or Keyword.Pact or Keyword.Amendment or Keyword.Act or Keyword.Deed or Keyword.Memorandum => InstrumentKind.Treaty,
        _ => InstrumentKind.Declaration,
    };
}
