using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Records;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Tests.Reading.Records;

/// <summary>Roll calls of the General Assembly, from a table of them and a table of votes.</summary>
public sealed class RollCallReaderTests
{
    private const string Calls = "rcid,session,importantvote,date,unres,amend,para,short,descr\n";
    private const string Votes = "rcid,country,country_code,vote\n";

    [TestCase("A/RES/74/38", "A/RES/74/38")]
    [TestCase("R/31/6", "A/RES/31/6")]
    [TestCase("R/72/240", "A/RES/72/240")]
    [TestCase("R/18/1881", "A/RES/1881(XVIII)")]
    [TestCase("R/30/3379", "A/RES/3379(XXX)")]
    [TestCase("R/26/2758B", "A/RES/2758(XXVI)")]
    [TestCase("R/17/1761", null)]
    [TestCase("ESS/10/5", null)]
    [TestCase("", null)]
    public void Resolution_IsTheOneThatIsNamed(string printed, string? symbol) =>
        Assert.That(
            Read($"1,31,0,1976-11-09,{printed},0,0,X,\"A, \"\"B\"\"\nC\"\n", "1,France,FR,yes\n").Records.Select(r => r.Instrument.Value),
            Is.EqualTo(symbol is null ? [] : new[] { symbol }));

    [Test]
    public void Votes_OfARollCall_AreEachStates()
    {
        AdoptionRecord record = Read(
            "7,74,0,2019-12-12,A/RES/74/38,0,0,X,Y\n",
            "6,Chile,CL,yes\n7,France,FR,yes\n7,Namibia,NA,no\n7,Myanmar (Burma),MM,abstain\n7,Yemen Arab Republic,YE,yes\n"
            + "7,Yemen People's Republic,YD,no\n7,Atlantis,AT,yes\n7,France,FR,no\n7,Chile,CL,perhaps\n").Records.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                string.Join(' ', record.Votes.Select(v => $"{v.State}{v.Printed}:{v.Vote}")),
                Is.EqualTo("FRA:InFavour NAM:Against MMR:Abstaining YEM:InFavour YMD:Against Atlantis:InFavour"));
            Assert.That((record.Date, record.Adoption), Is.EqualTo((new DateOnly(2019, 12, 12), AdoptionKind.ByRecordedVote)));
            Assert.That(record.Diagnostics.Select(d => d.Code), Is.EquivalentTo(
                [DiagnosticCodes.UnknownState, DiagnosticCodes.UnreadableFact, DiagnosticCodes.VotedTwice]));
        }
    }

    // What cannot be told is not guessed.
    [TestCase("1,31,0,1976-11-09,R/31/6A,0,1,,\n2,31,0,1976-11-09,R/31/6B,0,0,,\n", "2", TestName = "a vote on a paragraph is none on the whole")]
    [TestCase("1,31,0,1976-11-09,R/31/6A,1,0,,\n2,31,0,1976-11-09,R/31/6B,NA,NA,,\n", "2", TestName = "nor is one on an amendment")]
    [TestCase("1,31,0,1976-11-09,R/31/6A,0,0,,\n2,31,0,1976-11-09,R/31/6B,0,0,,\n", "", TestName = "of several none is the one")]
    public void RollCalls_OfOneResolution_AreTakenWhereItIsToldWhich(string calls, string chosen)
    {
        RecordFile file = Read(calls, "1,France,FR,no\n2,France,FR,yes\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Records.Select(r => r.Votes.Single().Vote), Is.EqualTo(chosen.Length == 0 ? [] : new[] { Vote.InFavour }));
            Assert.That(file.Remarks, Has.Count.EqualTo(1));
        }
    }

    [TestCase("rcid,date,amend,para\n1,2,3,4\n", Votes)]
    [TestCase(Calls + "1,31,0,1976-11-09,R/31/6\n", Votes)]
    [TestCase(Calls + "1,31,0,1976-11-09,\"R/31/6", Votes)]
    [TestCase(Calls + "1,31,0,1976-11-09,R/31/6,0,0,,\n", "rcid,country\n1,France\n")]
    public void Tables_ThatAreDamaged_AreRefused(string calls, string votes) =>
        Assert.That(
            () => RecordReader.ReadRollCalls(Encoding.UTF8.GetBytes(calls), Encoding.UTF8.GetBytes(votes)),
            Throws.InstanceOf<UnreadableDocumentException>());

    [TestCase("[ {\"symbol\": \"A/RES/75/1\", \"adoption_date\": \"\"}", RecordLayout.Library)]
    [TestCase("{\"name\": \"package\", \"symbol\": 1}", RecordLayout.None)]
    [TestCase(Calls, RecordLayout.RollCalls)]
    [TestCase(Votes + "1,2,3,4", RecordLayout.RollCallVotes)]
    [TestCase("rcid,short_name,issue\n", RecordLayout.None)]
    [TestCase("", RecordLayout.None)]
    public void Layout_IsToldByTheContent(string content, RecordLayout layout) =>
        Assert.That(RecordLayouts.Of(Encoding.UTF8.GetBytes(content)), Is.EqualTo(layout));

    private static RecordFile Read(string calls, string votes) =>
        RecordReader.ReadRollCalls(Encoding.UTF8.GetBytes(Calls + calls), Encoding.UTF8.GetBytes(Votes + votes));
}
