using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>The words that tell names of texts from names of bodies, programmes and meetings.</summary>
internal static class NameWords
{
    /// <summary>Whether a word behind or before a name makes it the name of a body: "Treaty Organization", "Conference of the Parties to".</summary>
    public static bool IsBodyNoun(ReadOnlySpan<char> word) =>
        word is "Organization" or "Secretariat" or "Committee" or "Commission" or "Conference" or "Body" or "Bodies" or "Office" or "Fund" or "Team" or "Group" or "Unit" or "Facility"
            or "Mechanism" or "Week" or "Day" or "Decade" or "Review" or "Process" or "Forum" or "Network" or "Centre" or "Bureau" or "Board" or "Panel" or "Partnership" or "Division"
            or "Council" or "Meeting" or "Parties" or "Initiative" or "Programme";

    /// <summary>Whether a noun names programmes, policies and projects as often as texts.</summary>
    public static bool IsGeneric(Keyword word) =>
        word is Keyword.Framework or Keyword.Strategy or Keyword.Plan or Keyword.Rules or Keyword.Guidelines or Keyword.Principles or Keyword.Standards or Keyword.Instrument
            or Keyword.Commitment or Keyword.Outcome or Keyword.Agenda or Keyword.Guidance or Keyword.Model or Keyword.Roadmap or Keyword.Road or Keyword.Call
            or Keyword.Regulations or Keyword.Code or Keyword.Compact or Keyword.Constitution or Keyword.Accord or Keyword.Amendment or Keyword.Consensus;

    /// <summary>Whether texts of this kind are called after the place where they were adopted: "the Tokyo Rules".</summary>
    public static bool IsCalledAfterPlaces(Keyword word) =>
        word is Keyword.Rules or Keyword.Principles or Keyword.Compact or Keyword.Accord or Keyword.Consensus;

    /// <summary>Whether a word before a noun says whose it is: "the Committee’s Rules".</summary>
    public static bool IsOwner(ReadOnlySpan<char> word) => word.EndsWith("’s") || word.EndsWith("'s") || word.EndsWith("’");

    /// <summary>Whether an adjective belongs to a text's name in small letters: "political declaration".</summary>
    public static bool IsQuality(ReadOnlySpan<char> word) =>
        word is "political" or "ministerial" or "outcome" or "policy" or "cooperation" or "joint" or "final" or "consensual" or "peace" or "relationship" or "framework" or "strategic" or "global"
            or "voluntary" or "revised" or "technical" or "operational" or "regional";

    /// <summary>Whether a noun bears a title behind "entitled".</summary>
    public static bool IsTitled(ReadOnlySpan<char> word) =>
        word is "brief" or "document" or "declaration" or "framework" or "strategy" or "guidelines" or "principles" or "communiqué" or "roadmap" or "guide" or "compendium" or "handbook"
            or "outcome" or "consensus" or "recommendations";

    /// <summary>Whether a word ends a name in small letters, for the sentence goes on with it.</summary>
    public static bool IsVerbal(ReadOnlySpan<char> word) =>
        word is "adopted" or "is" or "are" or "was" or "were" or "has" or "have" or "had" or "including" or "held" or "which" or "should" or "shall" or "will" or "submitted" or "calls" or "called";

    /// <summary>Whether a word joins a noun and what it is about.</summary>
    public static bool IsPreposition(Keyword word) =>
        word is Keyword.Of or Keyword.On or Keyword.For or Keyword.To or Keyword.Against or Keyword.In or Keyword.Concerning or Keyword.Relating or Keyword.Regarding or Keyword.Between or Keyword.With;

    /// <summary>Whether a capital word before a name is no part of it.</summary>
    public static bool IsFunction(Keyword word) =>
        word is Keyword.The or Keyword.This or Keyword.Its or Keyword.Article or Keyword.Chapter or Keyword.See;
}
