using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Tests.Phrasing;

/// <summary>Relations make sentences both ways, and no two of them the same one.</summary>
public sealed class RelationInWordsTests
{
    [Test]
    public void EveryRelation_HasWordsOfItsOwn_BothWays()
    {
        string[] words = [.. Enum.GetValues<RelationType>().SelectMany(t => new[]
        {
            RelationInWords.Of(t, Direction.BuildsOn), RelationInWords.Of(t, Direction.BuiltOnBy),
        })];

        Assert.That(words, Is.Unique.And.All.Matches("^[a-z][a-z -]+[a-z]$"));
    }

    [TestCase(RelationType.Recalls, "A recalls B.", "B is recalled by A.")]
    [TestCase(RelationType.BasedOn, "A relies on B.", "B is relied on by A.")]
    [TestCase(RelationType.Implements, "A takes up implementation of B.", "B has its implementation taken up by A.")]
    [TestCase(RelationType.DeploresBreachOf, "A is concerned at non-observance of B.", "B has its non-observance noted with concern by A.")]
    [TestCase(RelationType.RequestsActionUnder, "A asks for action on B.", "B has action on it asked for by A.")]
    [TestCase(RelationType.AdoptedBy, "A was adopted by B.", "B adopted A.")]
    public void Sentence_ReadsBothWays(RelationType type, string onward, string back)
    {
        Assert.That($"A {RelationInWords.Of(type)} B.", Is.EqualTo(onward));
        Assert.That($"B {RelationInWords.Of(type, Direction.BuiltOnBy)} A.", Is.EqualTo(back));
    }
}
