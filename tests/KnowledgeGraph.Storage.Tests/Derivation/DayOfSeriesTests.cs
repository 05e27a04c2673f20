using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Derivation;

/// <summary>Which days a symbol allows.</summary>
public sealed class DayOfSeriesTests
{
    [TestCase("A/RES/73/287", "2019-04-15", true)]
    [TestCase("A/RES/73/287", "2018-04-15", false)]
    [TestCase("A/RES/72/256", "2107-12-24", false)]
    [TestCase("S/RES/1325(2000)", "2000-10-31", true)]
    [TestCase("S/RES/1325(2000)", "2010-10-31", false)]
    [TestCase("A/RES/217(III)", "1948-12-10", true)]
    [TestCase("S/2000/1183", "1999-12-12", true, Description = "no resolution: nothing is known of it")]
    public void Day_OfAResolution_LiesInItsYearOrSession(string symbol, string day, bool isAllowed) =>
        Assert.That(DayOfSeries.Allows(symbol, Text.Day(day)), Is.EqualTo(isAllowed));
}
