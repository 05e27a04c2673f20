using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Checks;

namespace KnowledgeGraph.Queries.Tests.Checks;

/// <summary>What a citation can get wrong, and what is no fault of it.</summary>
public sealed class ContradictionRuleTests
{
    private static readonly DateOnly Own = new(2019, 12, 18), Other = new(2019, 12, 19);

    [TestCase("A/RES/74/137", InstrumentKind.Resolution, true, ExpectedResult = DiagnosticCodes.DateMismatch)]
    [TestCase("A/RES/74/137", InstrumentKind.Resolution, false, ExpectedResult = DiagnosticCodes.DateMismatch)]
    [TestCase("S/PRST/2019/3", InstrumentKind.PresidentialStatement, false, ExpectedResult = DiagnosticCodes.DateMismatch)]
    [TestCase("nairobi-declaration", InstrumentKind.Declaration, false, ExpectedResult = null, Description = "there are several")]
    [TestCase("S/2000/1183", InstrumentKind.Document, false, ExpectedResult = null, Description = "the day of the letter, or of what it holds")]
    [TestCase("S/2000/1183", InstrumentKind.Document, true, ExpectedResult = DiagnosticCodes.DateMismatch)]
    public string? AnotherDay(string target, InstrumentKind kind, bool isLoaded) => ContradictionRule
        .OfInstrument(
            new CitedFacts(new InstrumentId(target), Other, null, null, []),
            new Instrument { Id = new InstrumentId(target), Kind = kind, Date = Own, IsLoaded = isLoaded })
        .SingleOrDefault()?.Code;

    [TestCase("United Nations Global Counter-Terrorism Strategy: seventh review", ExpectedResult = null)]
    [TestCase("The United Nations Global Counter‑Terrorism Strategy — seventh review", ExpectedResult = null)]
    [TestCase("The United Nations Global Counter-Terrorism Strategy: eighth review", ExpectedResult = DiagnosticCodes.TitleMismatch)]
    public string? AnotherTitle(string cited)
    {
        var id = new InstrumentId("A/RES/75/291");
        return ContradictionRule.OfInstrument(
            new CitedFacts(id, null, cited, null, []),
            new Instrument { Id = id, Title = "The United Nations Global Counter-Terrorism Strategy: seventh review", IsLoaded = true }).SingleOrDefault()?.Code;
    }
}
