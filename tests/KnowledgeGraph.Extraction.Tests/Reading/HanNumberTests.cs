using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>Numbers in Chinese characters.</summary>
public sealed class HanNumberTests
{
    [TestCase("一", 1)]
    [TestCase("十", 10)]
    [TestCase("十八", 18)]
    [TestCase("二十", 20)]
    [TestCase("七十三", 73)]
    [TestCase("一百", 100)]
    [TestCase("一百零二", 102)]
    [TestCase("一百一十", 110)]
    [TestCase("三百零三", 303)]
    [TestCase("三百一十八", 318)]
    [TestCase("二八七", 287)]
    [TestCase("一六〇", 160)]
    public void Read_TellsTheNumber(string number, int value)
    {
        int length = HanNumber.Read($"第{number}条", 1, out int read);

        Assert.That((length, read), Is.EqualTo((number.Length, value)));
    }

    [TestCase("条")]
    [TestCase("一二三四")]
    [TestCase("十百")]
    [TestCase("二三十")]
    [TestCase("零")]
    public void Read_OfAnythingElse_TellsNothing(string text)
    {
        int length = HanNumber.Read(text, 0, out int read);

        Assert.That((length, read), Is.EqualTo((0, 0)));
    }
}
