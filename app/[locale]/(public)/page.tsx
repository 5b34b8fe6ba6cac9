export default function Start() {
  return <h1>Qonys</h1>;
}
