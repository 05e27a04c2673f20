using System.Text;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>Stops that are as wide as a Chinese character.</summary>
public sealed class WideStopTests
{
    [TestCase("回顾其决议，又回顾其决定；", "回顾其决议，又回顾其决定；")]
    [TestCase("A/57/499，附件。", "A/57/499，附件。")]
    [TestCase("见A/CONF.189/12和A/CONF.189/12/Corr.1，第一章。", "见A/CONF.189/12和A/CONF.189/12/Corr.1，第一章。")]
    [TestCase("Recalling its resolution 70/1， adopted in New York", "Recalling its resolution 70/1, adopted in New York")]
    [TestCase("第１３２５（２０００）号决议", "第1325(2000)号决议")]
    public void Stop_StaysWideInChineseAlone(string printed, string read)
    {
        var words = new StringBuilder();
        foreach (char c in printed)
        {
            SameCharacter.Append(words, c);
        }

        Assert.That(words.ToString(), Is.EqualTo(read));
    }
}
