namespace KnowledgeGraph.Wording.Tests;

public sealed class CoverageTests
{
    [TestCase("one two three four", "one two three four", 1.0)]
    [TestCase("one two three four", "ONE, two; three — four!", 1.0)]
    [TestCase("one two three four", "four three two one", 0.0)]
    [TestCase("one two three", "one two three", 0.0, Description = "Three words make no run.")]
    [TestCase("one two three four five six seven eight", "zero one two three four five nine", 5.0 / 8)]
    [TestCase("one two three four five six seven eight", "five six seven eight one two three four", 1.0)]
    [TestCase("one two three four five six seven eight", "", 0.0)]
    [TestCase("", "one two three four", 0.0)]
    public void Share_IsThatOfWordsInCommonRuns(string text, string other, double share) =>
        Assert.That(Coverage.Share(Hashes(text), Hashes(other)), Is.EqualTo(share).Within(1e-9));

    private static uint[] Hashes(string text) => [.. Words.Of(text).Select(w => w.Hash)];
}
