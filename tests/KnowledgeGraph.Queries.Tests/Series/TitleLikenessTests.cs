using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Queries.Tests.Series;

/// <summary>Real titles that followed each other, and others of one pattern that are of several questions.</summary>
public sealed class TitleLikenessTests
{
    [TestCase("Strengthening the role of the United Nations in the promotion of democratization and enhancing periodic and genuine elections",
        "Strengthening the role of the United Nations in enhancing periodic and genuine elections and the promotion of democratization", 1)]
    [TestCase("Promotion of sustainable and resilient tourism, including ecotourism, for poverty eradication and environmental protection",
        "Promotion of sustainable tourism, including ecotourism, for poverty eradication and environment protection", 0.9)]
    [TestCase("Promoting investments for sustainable development", "Promotion of investment for sustainable development", 1)]
    [TestCase("Question of Guam", "Question of Bermuda", 0.33)]
    [TestCase("World Basketball Day", "Sport as an enabler of sustainable development", 0)]
    [TestCase("Unforeseen and extraordinary expenses for 2020", "Unforeseen and extraordinary expenses for the biennium 2018–2019", 0.75)]
    public void Of_TwoTitles_IsTheShareOfTheirWords(string one, string other, double expected) =>
        Assert.That(TitleLikeness.Of(one, other), Is.EqualTo(expected).Within(0.01));

    [Test]
    public void Of_TextWithoutATitle_IsNothing() => Assert.That(TitleLikeness.Of(null, "Question of Guam"), Is.Null);
}
