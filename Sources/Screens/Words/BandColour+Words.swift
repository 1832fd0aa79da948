import Scoring

extension BandColour {
  package var words: Words {
    switch self {
    case .red: Words("红", "Red")
    case .orange: Words("橙", "Orange")
    case .yellow: Words("黄", "Yellow")
    case .green: Words("绿", "Green")
    case .cyan: Words("青", "Cyan")
    case .blue: Words("蓝", "Blue")
    case .purple: Words("紫", "Purple")
    case .brown: Words("褐", "Brown")
    }
  }
}
